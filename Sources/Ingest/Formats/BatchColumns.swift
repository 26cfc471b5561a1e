import Diagnostics
import Disclosure

/// Where the columns of one list stand.
struct BatchColumns {
  let id: CSVRecords.Column
  let name: CSVRecords.Column
  let `operator`: CSVRecords.Column
  let creditCode: CSVRecords.Column
  let nature: CSVRecords.Column
  let district: CSVRecords.Column
  let recommender: CSVRecords.Column
  let category: CSVRecords.Column
  let functions: CSVRecords.Column
  let hotline: CSVRecords.Column
  let website: CSVRecords.Column
  let introduction: CSVRecords.Column
  let grade: CSVRecords.Column
  let validFrom: CSVRecords.Column
  let validTo: CSVRecords.Column
  let figures: [FigureColumn]

  init(_ records: CSVRecords, _ programme: Programme, _ headers: UnitHeaders) {
    id = records.column("平台编号")
    name = records.column(ChangeField.name)
    `operator` = records.column(ChangeField.operator)
    creditCode = records.column(ChangeField.creditCode)
    nature = records.column(ChangeField.nature)
    district = records.column(ChangeField.district)
    recommender = records.column(ChangeField.recommender)
    category = records.column(ChangeField.category)
    functions = records.column(ChangeField.functions)
    hotline = records.column(ChangeField.hotline)
    website = records.column(ChangeField.website)
    introduction = records.column(ChangeField.introduction)
    grade = records.column(ChangeField.grade)
    validFrom = records.column(ChangeField.validFrom)
    validTo = records.column(ChangeField.validTo)
    let conditions = programme.measures.flatMap {
      $0.conditions + $0.functionConditions.flatMap { $0.routes.joined() }
    }
    figures = programme.columns.map { column in
      FigureColumn(
        place: records.column(headers.header(of: column)),
        column: column,
        demands: conditions.filter { $0.column == column.name }.map(\.demand)
      )
    }
  }
}
