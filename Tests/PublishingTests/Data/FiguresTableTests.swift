import Diagnostics
import Disclosure
import TestSupport
import Testing

/// The values of declared columns as a table of their own.
struct FiguresTableTests {
  /// The second row gives no number, and the column of the first row's assets is not public.
  @Test func onlyGivenValuesOfPublicColumnsHaveARow() throws {
    let site = try SampleSite(asOf: "2024-12-31")
    #expect(
      site.files["data/figures.csv"] == """
        id,name,programme,batch,column,type,unit,value,edition_day
        p-1,甲平台,demo,2023,单位性质,文,,企业,2024-02-01
        p-1,甲平台,demo,2023,年服务企业数,整数,,120,2024-02-01
        p-2,乙平台,demo,2023,单位性质,文,,企业,2024-02-01

        """
    )
  }
}
