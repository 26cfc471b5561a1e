import Diagnostics

/// The sections of the site, as its navigation shows them.
enum Section: CaseIterable, Sendable {
  case home
  case publicity
  case notices
  case awards
  case revocations
  case platforms
  case programmes
  case statistics
  case data
}

extension Section {
  var path: RelativePath {
    switch self {
    case .home: SitePath.home
    case .publicity: SitePath.publicity
    case .notices: SitePath.notices
    case .awards: SitePath.awards
    case .revocations: SitePath.revocations
    case .platforms: SitePath.platforms
    case .programmes: SitePath.programmes
    case .statistics: SitePath.statistics
    case .data: SitePath.data
    }
  }

  /// Its name in the navigation (栏目名称).
  var word: Word {
    switch self {
    case .home: .sectionHome
    case .publicity: .sectionPublicity
    case .notices: .sectionNotices
    case .awards: .sectionAwards
    case .revocations: .sectionRevocations
    case .platforms: .sectionPlatforms
    case .programmes: .sectionProgrammes
    case .statistics: .sectionStatistics
    case .data: .sectionData
    }
  }

  /// What it holds, in a sentence (栏目描述).
  var explanation: Word {
    switch self {
    case .home: .aboutHome
    case .publicity: .aboutPublicity
    case .notices: .aboutNotices
    case .awards: .aboutAwards
    case .revocations: .aboutRevocations
    case .platforms: .aboutPlatforms
    case .programmes: .aboutProgrammes
    case .statistics: .aboutStatistics
    case .data: .aboutData
    }
  }

  /// The words that describe it (栏目关键词).
  var keywords: Word {
    switch self {
    case .home: .keywordsHome
    case .publicity: .keywordsPublicity
    case .notices: .keywordsNotices
    case .awards: .keywordsAwards
    case .revocations: .keywordsRevocations
    case .platforms: .keywordsPlatforms
    case .programmes: .keywordsProgrammes
    case .statistics: .keywordsStatistics
    case .data: .keywordsData
    }
  }

  /// The column's kind in the norm for government websites (栏目类别).
  var columnType: String {
    switch self {
    case .home: "首页"
    case .publicity, .notices, .awards, .revocations: "信息公开目录"
    case .platforms, .statistics, .data: "数据发布"
    case .programmes: "政策文件"
    }
  }
}
