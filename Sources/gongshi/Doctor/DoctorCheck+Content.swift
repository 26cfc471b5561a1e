import Diagnostics
import Disclosure
import Ingest
import Publishing

extension DoctorCheck {
  /// What `check` would refuse.
  static var content: DoctorCheck {
    DoctorCheck("content") { patient in
      var diagnostics: [Diagnostic] = []
      let build = try patient.options.prepare(
        comparing: patient.options.output,
        diagnostics: &diagnostics
      )
      // What stands in finished files, such as private values, is seen only there.
      if let build { diagnostics += try build.render(to: .none, jobs: patient.options.workers) }
      let errors = diagnostics.filter { $0.severity == .error }.sortedByPlace()
      guard let first = errors.first else {
        return [(.good, patient.options.content, "检查没有错误。")]
      }
      let place = first.location.map { "\(patient.options.content)/\($0)" }
      let rest = errors.count > 1 ? "共 \(errors.count) 个错误，" : ""
      return [
        (
          .blocked, place ?? patient.options.content,
          "\(first.message)\(rest)全部请看 gongshi check。"
        )
      ]
    }
  }

  /// Notices that are still drafts though their day has come.
  static var drafts: DoctorCheck {
    DoctorCheck("draft") { patient in
      let day = patient.options.day
      return patient.content.dossier.notices.filter(\.isDraft).map { notice in
        let isDue = notice.published.day <= day
        let due = isDue ? "发布日期已经到了" : "到\(notice.published.day.chinese)发布"
        return (
          .attention, patient.path(notice.location.file.string),
          "还是草稿，\(due)；定稿后删去“草稿: true”一行。"
        )
      }
    }
  }

  /// This year's days off, and the next year's.
  static var calendar: DoctorCheck {
    DoctorCheck("calendar") { patient in
      let year = patient.options.day.year
      let known = patient.content.dossier.calendar.years
      let missing = [year, year + 1].filter { !known.contains($0) }
      let found = [year, year + 1].filter(known.contains).map { "\($0)年" }
      let good: [(DoctorFinding.State, String, String)] =
        found.isEmpty
        ? [] : [(.good, patient.path("calendars"), "有\(found.joined(separator: "、"))的放假安排。")]
      return good
        + missing.map { missing in
          let place = patient.path("calendars/\(missing).yaml")
          return missing == year
            ? (.blocked, place, "没有今年的放假安排，公示期算不出来；请照国务院办公厅的通知补上。")
            : (.attention, place, "还没有明年的放假安排，跨年的公示拟不出来；国务院办公厅的通知公布后请补上。")
        }
    }
  }

  static var address: DoctorCheck {
    DoctorCheck("address") { patient in
      let address = patient.options.baseURL ?? patient.content.site.address
      let place = patient.path("site.yaml")
      let host = address.split(separator: "/").dropFirst().first ?? ""
      if host == "example.gov.cn" || host.hasSuffix(".example.gov.cn")
        || host.contains("example.com")
      {
        let state: DoctorFinding.State =
          patient.content.site.isDemonstration ? .attention : .blocked
        return [(state, place, "网址 \(address) 是样例，二维码和订阅都会指错；请改成网站真正的地址。")]
      }
      guard address.hasPrefix("https://") else {
        return [(.attention, place, "网址 \(address) 没有 https；网站支持的话请改写。")]
      }
      return [(.good, place, "网址是 \(address)。")]
    }
  }

  /// What the norms ask for at the foot of every page.
  static var footer: DoctorCheck {
    DoctorCheck("footer") { patient in
      let site = patient.content.site
      let footer = site.footer
      let entries: [(String, String?)] = [
        ("标识码", site.code), ("域名", site.domain), ("主办单位", footer.sponsor), ("ICP", footer.icp),
        ("公安备案", footer.police), ("电话", footer.telephone), ("地址", footer.address),
        ("党政机关标识", footer.bodyMark), ("找错", footer.errorReport),
      ]
      let missing = entries.filter { $0.1 == nil }.map(\.0)
      let place = patient.path("site.yaml")
      guard !missing.isEmpty else { return [(.good, place, "页脚齐全。")] }
      return [
        (
          .attention, place,
          "页脚缺\(missing.joined(separator: "、"))；政府网站检查会看这些，请补上（国办发〔2017〕47号）。"
        )
      ]
    }
  }

  /// What `init` wrote as an example and nobody has replaced.
  static var samples: DoctorCheck {
    DoctorCheck("sample") { patient in
      let measures = patient.content.dossier.programmes.flatMap(\.measures)
      let samples = measures.filter { $0.title.contains("（样例") }
      // A site that calls itself a demonstration may rest on an example.
      let isDemonstration = patient.content.site.isDemonstration
      var found = samples.map { measure in
        let state: DoctorFinding.State = isDemonstration ? .attention : .blocked
        let message = "办法还是样例；请照本单位的办法改标题、文号、条款和数字。"
        return (state, "\(patient.options.content)/\(measure.location)", message)
      }
      if isDemonstration {
        found.append(
          (.attention, patient.path("site.yaml"), "每页有“演示”字样，搜索引擎不收录；正式公开前删去“演示: true”。")
        )
      }
      return found
    }
  }
}
