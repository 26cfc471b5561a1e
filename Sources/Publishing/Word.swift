import Rendering

/// A word that is assembled here and not in a template (词语): the raw value is its key in the
/// theme's `words.yaml`, which holds the text.
package enum Word: String, CaseIterable, Sendable {
  // Sections of the site: names, what they hold, keywords.
  case aboutAwards = "about_awards"
  case aboutChanges = "about_changes"
  case aboutChangesOfMonth = "about_changes_of_month"
  case aboutCodeTable = "about_code_table"
  case aboutData = "about_data"
  case aboutFacet = "about_facet"
  case aboutForm = "about_form"
  case aboutHome = "about_home"
  case aboutNotFound = "about_not_found"
  case aboutNotice = "about_notice"
  case aboutNotices = "about_notices"
  case aboutPlatform = "about_platform"
  case aboutPlatforms = "about_platforms"
  case aboutProgramme = "about_programme"
  case aboutProgrammes = "about_programmes"
  case aboutPublicity = "about_publicity"
  case aboutRevocations = "about_revocations"
  case aboutSearchFormat = "about_search_format"
  case aboutSiteMap = "about_site_map"
  case aboutStatistics = "about_statistics"
  case keywordsAwards = "keywords_awards"
  case keywordsData = "keywords_data"
  case keywordsHome = "keywords_home"
  case keywordsNotices = "keywords_notices"
  case keywordsPlatforms = "keywords_platforms"
  case keywordsProgrammes = "keywords_programmes"
  case keywordsPublicity = "keywords_publicity"
  case keywordsRevocations = "keywords_revocations"
  case keywordsStatistics = "keywords_statistics"
  case sectionAwards = "section_awards"
  case sectionData = "section_data"
  case sectionHome = "section_home"
  case sectionNotices = "section_notices"
  case sectionPlatforms = "section_platforms"
  case sectionProgrammes = "section_programmes"
  case sectionPublicity = "section_publicity"
  case sectionRevocations = "section_revocations"
  case sectionStatistics = "section_statistics"
  case titleAwards = "title_awards"
  case titleChanges = "title_changes"
  case titleChangesOfMonth = "title_changes_of_month"
  case titleCodeTable = "title_code_table"
  case titleData = "title_data"
  case titleLetter = "title_letter"
  case titleLetterOther = "title_letter_other"
  case titleNotFound = "title_not_found"
  case titleNotices = "title_notices"
  case titlePlatforms = "title_platforms"
  case titleProgrammes = "title_programmes"
  case titlePublicity = "title_publicity"
  case titleRevocations = "title_revocations"
  case titleSearchFormat = "title_search_format"
  case titleSiteMap = "title_site_map"

  // Labels of facts, and words of the footer.
  case address
  case bodyMark = "body_mark"
  case bodyMarkLink = "body_mark_link"
  case contactTelephone = "contact_telephone"
  case department
  case disclosure
  case disclosureActive = "disclosure_active"
  case documentNumber = "document_number"
  case errorReport = "error_report"
  case errorReportLink = "error_report_link"
  case icp
  case indexNumber = "index_number"
  case issued
  case issuer
  case mail
  case policeRecord = "police_record"
  case postcode
  case published
  case qrCode = "qr_code"
  case siteCode = "site_code"
  case sponsor
  case subject
  case supervisionTelephone = "supervision_telephone"
  case telephone

  // Lists and notices.
  case banNone = "ban_none"
  case banNotWritten = "ban_not_written"
  case banSpan = "ban_span"
  case bannerContinued = "banner_continued"
  case bannerCorrected = "banner_corrected"
  case bannerReplaced = "banner_replaced"
  case bannerWithdrawn = "banner_withdrawn"
  case districtBecame = "district_became"
  case facetDistrict = "facet_district"
  case facetFunction = "facet_function"
  case facetLetter = "facet_letter"
  case facetLetterOther = "facet_letter_other"
  case facetYear = "facet_year"
  case attachments
  case fieldTakenDown = "field_taken_down"
  case furtherPage = "further_page"
  case listCaption = "list_caption"
  case outcomeAward = "outcome_award"
  case outcomeAwarded = "outcome_awarded"
  case outcomeEnded = "outcome_ended"
  case outcomeStruck = "outcome_struck"
  case outcomeWithheld = "outcome_withheld"
  case relationContinues = "relation_continues"
  case relationCorrects = "relation_corrects"
  case relationReplaces = "relation_replaces"
  case relationRestores = "relation_restores"
  case relationWithdraws = "relation_withdraws"
  case rowChanged = "row_changed"
  case rowCorrected = "row_corrected"
  case pageTakenDown = "page_taken_down"
  case takedown
  case takedownOnBasis = "takedown_on_basis"

  // Statistics.
  case chartArticle = "chart_article"
  case chartAwards = "chart_awards"
  case chartComputed = "chart_computed"
  case chartDistricts = "chart_districts"
  case chartDistrictsRows = "chart_districts_rows"
  case chartEndings = "chart_endings"
  case chartEndingsRows = "chart_endings_rows"
  case chartEqual = "chart_equal"
  case chartExpiries = "chart_expiries"
  case chartExpiriesRows = "chart_expiries_rows"
  case chartFunctions = "chart_functions"
  case chartFunctionsRows = "chart_functions_rows"
  case chartGround = "chart_ground"
  case chartHistoric = "chart_historic"
  case chartLength = "chart_length"
  case chartLonger = "chart_longer"
  case chartOtherSeries = "chart_other_series"
  case chartQuarter = "chart_quarter"
  case chartRestFirst = "chart_rest_first"
  case chartRestLast = "chart_rest_last"
  case chartRestored = "chart_restored"
  case chartShorter = "chart_shorter"
  case chartSilent = "chart_silent"
  case chartStandings = "chart_standings"
  case chartStandingsRows = "chart_standings_rows"
  case chartSummary = "chart_summary"
  case chartWindows = "chart_windows"
  case chartWindowsRows = "chart_windows_rows"
  case chartWindowsUnknown = "chart_windows_unknown"
  case chartWithoutDistrict = "chart_without_district"
  case chartWithoutFunctions = "chart_without_functions"
  case chartWithoutLastDay = "chart_without_last_day"
  case chartYear = "chart_year"
  case chartYears = "chart_years"

  // The timeline of a platform.
  case asOf = "as_of"
  case ban
  case computed
  case history

  // Downloads and feeds.
  case downloadDistricts = "download_districts"
  case downloadDistrictsJSON = "download_districts_json"
  case downloadEdition = "download_edition"
  case downloadEditionJSON = "download_edition_json"
  case downloadFeed = "download_feed"
  case downloadFeedAtom = "download_feed_atom"
  case downloadFunctions = "download_functions"
  case downloadFunctionsJSON = "download_functions_json"
  case downloadSearch = "download_search"
  case downloadSearchJSON = "download_search_json"
  case downloadServices = "download_services"
  case downloadServicesCSV = "download_services_csv"
  case downloadServicesJSON = "download_services_json"
  case downloadCalendar = "download_calendar"
  case downloadCalendarICS = "download_calendar_ics"
  case downloadFeedJSON = "download_feed_json"
  case feedDataEntry = "feed_data_entry"
  case feedTitle = "feed_title"
  case feedTitleData = "feed_title_data"
  case feedTitleKind = "feed_title_kind"
  case factLine = "fact_line"
  case list
  case listCount = "list_count"
  case listCountCorrected = "list_count_corrected"
  case span
  case window

  // Calendar, structured data, and search of the browser.
  case aboutSearch = "about_search"
  case article
  case calendarDue = "calendar_due"
  case calendarExpiry = "calendar_expiry"
  case calendarMeasureEnd = "calendar_measure_end"
  case calendarPeriod = "calendar_period"
  case calendarTitle = "calendar_title"
  case calendarWindow = "calendar_window"
  case creditCode = "credit_code"
  case demonstration
  case searchExample = "search_example"

  // The files of the search index.
  case searchCode = "search_code"
  case searchFacets = "search_facets"
  case searchHeads = "search_heads"
  case searchIntroductionTexts = "search_introduction_texts"
  case searchIntroductions = "search_introductions"
  case searchOrder = "search_order"
  case searchPinyin = "search_pinyin"
  case searchRows = "search_rows"
  case searchText = "search_text"

  // Steps from application to award.
  case pathAward = "path_award"
  case pathNoObjection = "path_no_objection"
  case pathPublicity = "path_publicity"
  case pathPublicityDays = "path_publicity_days"
  case pathReapplication = "path_reapplication"
  case pathValidity = "path_validity"

  /// What stands in braces in the text, to be filled in.
  package var placeholders: [String] {
    switch self {
    case .districtBecame: ["district", "successor"]
    case .aboutFacet: ["kind", "value"]
    case .aboutNotice: ["issuer", "day"]
    case .aboutPlatform: ["name", "operator"]
    case .aboutProgramme: ["programme"]
    case .fieldTakenDown: ["field"]
    case .takedown: ["day", "reason"]
    case .takedownOnBasis: ["day", "reason", "basis"]
    case .furtherPage: ["title", "number"]
    case .titleLetter: ["letter"]
    case .listCaption: ["programme", "batch", "count"]
    case .rowChanged, .rowCorrected: ["field", "value"]
    case .outcomeAwarded: ["day"]
    case .outcomeEnded: ["outcome", "day", "kind"]
    case .banSpan: ["first", "last"]
    case .aboutChangesOfMonth, .titleChangesOfMonth: ["month"]
    case .feedDataEntry: ["day", "counts"]
    case .feedTitle, .feedTitleData, .aboutSearch, .calendarTitle: ["site"]
    case .feedTitleKind: ["site", "kind"]
    case .factLine: ["label", "value"]
    case .listCount: ["count"]
    case .listCountCorrected: ["count", "corrected"]
    case .span: ["first", "last"]
    case .calendarDue: ["report", "programme"]
    case .calendarExpiry: ["programme", "count"]
    case .calendarMeasureEnd: ["measure"]
    case .calendarPeriod: ["period", "title"]
    case .calendarWindow: ["title"]
    case .aboutForm: ["form"]
    case .pathPublicityDays: ["days", "unit"]
    case .pathReapplication: ["start"]
    case .pathValidity: ["years"]
    case .chartArticle: ["measure", "article"]
    case .chartGround: ["word", "ground"]
    case .chartLength: ["count", "unit"]
    case .chartQuarter: ["year", "quarter"]
    case .chartSummary: ["label", "count", "rows"]
    case .chartYear: ["year"]
    case .chartComputed, .chartHistoric, .chartRestored, .chartWindowsUnknown,
      .chartWithoutDistrict, .chartWithoutFunctions, .chartWithoutLastDay:
      ["count"]
    case .chartRestFirst, .chartRestLast: ["shown", "count", "sum"]
    default: []
    }
  }

  /// What every theme must have.
  static var required: [RequiredWord] {
    allCases.map { RequiredWord($0.rawValue, placeholders: $0.placeholders) }
  }
}
