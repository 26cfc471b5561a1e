import Diagnostics
import Disclosure
import Ingest
import Rendering

extension Output {
  /// `/api/v1/platforms/`: the JSON index, complete at any size, and one file a platform.
  static let platformsJSON = Output(name: "platforms json", pages: []) { edition, _ in
    let index = PlannedFile(SitePath.platformsIndex) { PlatformsJSON.index(edition) }
    return [index]
      + edition.state.register.records.map { record in
        PlannedFile(SitePath.platformJSON(record.id)) { PlatformsJSON.file(record, edition) }
      }
  }
}

/// The JSON index, version 1: keys in this order, `null` and never a missing key.
enum PlatformsJSON {
  static let version = 1

  static func index(_ edition: Edition) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      head(of: &json, edition)
      json.field("count", edition.state.register.records.count)
      json.array("platforms", linePerElement: true) { json in
        for record in edition.state.register.records {
          json.object { platform(record, edition, &$0) }
        }
      }
    }
    json.lineBreak()
    return json.bytes
  }

  static func file(_ record: PlatformRecord, _ edition: Edition) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      head(of: &json, edition)
      platform(record, edition, &json)
      formerValues("names", record.name, record.formerNames, &json)
      formerValues("operators", record.operator, record.formerOperators, &json)
      json.array("holdings", linePerElement: true) { json in
        for title in record.titles {
          for entry in title.holdings { holding(entry.batch, entry.holding, &json) }
        }
      }
      json.array("events", linePerElement: true) { json in
        for event in record.events { self.event(event, edition, &json) }
      }
      json.array("notices", linePerElement: true) { json in
        for id in notices(of: record) { notice(id, edition, &json) }
      }
      columns(record, edition, &json)
      tables(record, edition, &json)
    }
    json.lineBreak()
    return json.bytes
  }

  private static func head(of json: inout JSONWriter, _ edition: Edition) {
    json.field("schema", version)
    json.field("edition_day", edition.day.description)
    json.field("licence", edition.content.site.licence)
    json.field("source", edition.content.site.source ?? edition.content.site.name)
  }

  private static func platform(
    _ record: PlatformRecord,
    _ edition: Edition,
    _ json: inout JSONWriter
  ) {
    json.field("id", record.id.string)
    json.field("name", record.name)
    json.field("former_names", record.formerNames.map(\.value))
    json.field("operator", record.operator)
    json.field("former_operators", record.formerOperators.map(\.value))
    json.field("credit_code", record.creditCode?.string)
    json.field("url", SitePath.platform(record.id).string)
    json.array("titles") { json in
      for title in record.titles {
        let fields = TitleFields(title, in: edition.dossier)
        json.object { self.title(fields, &$0) }
      }
    }
  }

  private static func title(_ fields: TitleFields, _ json: inout JSONWriter) {
    json.field("programme", fields.programme)
    json.field("level", fields.level)
    json.field("district", fields.district)
    json.field("category", fields.category)
    json.field("functions", fields.functions)
    json.field("year", fields.year)
    json.field("batch", fields.batch)
    json.field("standing", fields.standing)
    json.field("standing_label", fields.standingLabel)
    json.field("pending", fields.pending)
    json.field("awarded", fields.awarded)
    json.field("valid_from", fields.validFrom)
    json.field("valid_to", fields.validTo)
    json.field("valid_to_computed", fields.validToComputed)
    json.field("ended", fields.ended)
    json.field("end_kind", fields.endKind)
    json.field("article", fields.article)
    json.field("ban_first", fields.banFirst)
    json.field("ban_last", fields.banLast)
    json.field("may_apply_from", fields.mayApplyFrom)
    json.field("notices", fields.notices)
  }

  private static func formerValues(
    _ name: String,
    _ present: String,
    _ former: [PlatformRecord.FormerValue],
    _ json: inout JSONWriter
  ) {
    json.array(name) { json in
      for value in former {
        json.object { json in
          json.field("value", value.value)
          json.field("until", value.until.description)
          json.field("notice", value.notice?.string)
        }
      }
      json.object { json in
        json.field("value", present)
        json.null("until")
        json.null("notice")
      }
    }
  }

  private static func holding(
    _ batch: BatchKey,
    _ holding: Holding,
    _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("programme", batch.programme.string)
      json.field("batch", batch.batch.string)
      json.field("awarded", holding.awarded.description)
      json.field("valid_from", holding.validFrom.description)
      json.field("valid_to", holding.validTo?.description)
      json.field("valid_to_computed", holding.validToIsComputed)
      json.field("measure", holding.measure?.string)
      json.field("notice", holding.notice?.string)
      json.field("ended", holding.end?.day.description)
      json.field("end_kind", holding.end?.kind.rawValue)
      json.field("ground", holding.end?.groundName)
      json.field("article", holding.end?.ground?.article)
      json.field("ban_first", holding.end?.ban?.first.description)
      json.field("ban_last", holding.end?.ban?.last.description)
    }
  }

  private static func event(
    _ event: RegisterEvent,
    _ edition: Edition,
    _ json: inout JSONWriter
  ) {
    let told = PublicEvent(event, in: edition.dossier)
    json.object { json in
      json.field("day", event.effect.description)
      json.field("known", event.known.description)
      json.field("kind", told.kind)
      json.field("programme", event.programme.string)
      json.field("batch", event.batch?.string)
      json.field("field", told.field)
      json.field("old", told.old)
      json.field("new", told.new)
      json.field("reason", told.reason)
      json.field("notice", event.notice?.string)
    }
  }

  private static func notices(of record: PlatformRecord) -> [NoticeID] {
    var ids: [NoticeID] = []
    for id in record.titles.flatMap(\.notices) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  private static func notice(_ id: NoticeID, _ edition: Edition, _ json: inout JSONWriter) {
    guard let notice = edition.dossier.notice(id) else { return }
    json.object { json in
      json.field("id", id.string)
      json.field("title", notice.title)
      json.field("kind", notice.kind.rawValue)
      json.field("published", notice.published.day.description)
      json.field("url", SitePath.notice(id).string)
    }
  }

  /// The public columns of each title's list.
  private static func columns(
    _ record: PlatformRecord,
    _ edition: Edition,
    _ json: inout JSONWriter
  ) {
    json.array("columns", linePerElement: true) { json in
      for title in record.titles {
        let columns = edition.dossier.programme(title.programme)?.columns ?? []
        for (column, figure) in zip(columns, title.carrying.facts.figures) where column.isPublic {
          json.object { json in
            json.field("programme", title.programme.string)
            json.field("name", column.name)
            json.field("unit", column.unit)
            json.field("value", figure?.text)
          }
        }
      }
    }
  }

  /// The public columns of the rows that attached tables hold of a platform: beyond the contract's
  /// keys, and so the last.
  private static func tables(
    _ record: PlatformRecord,
    _ edition: Edition,
    _ json: inout JSONWriter
  ) {
    json.array("tables", linePerElement: true) { json in
      guard edition.state.attachedRows[record.id] != nil else { return }
      for table in AttachedTableColumns.all(in: edition) {
        for row in table.rows(of: record.id, in: edition) {
          json.object { json in
            json.field("programme", table.programme.string)
            json.field("table", table.table.id.string)
            json.field("title", table.table.title)
            json.field("notice", row.notice?.id.string)
            json.object("values") { json in
              for (column, value) in zip(table.table.publicColumns, table.values(row)) {
                json.field(column.column.name, value)
              }
            }
          }
        }
      }
    }
  }
}
