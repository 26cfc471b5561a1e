// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library target: its name is its folder, its dependencies are all it may import.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestSupport"],
    exclude: exclude,
    swiftSettings: settings
  )
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let arguments = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "gongshi",
  products: [.executable(name: "gongshi", targets: ["gongshi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]
    ),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // `malloc.h` of the C library, which Swift's Glibc leaves out.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]
    ),

    library("Diagnostics"),
    // `renameat2` and `syncfs` are declared for `_GNU_SOURCE` only.
    .target(
      name: "Files",
      dependencies: ["Diagnostics", "CCrypto", "CMalloc"],
      cSettings: [.define("_GNU_SOURCE")],
      swiftSettings: settings
    ),
    .target(
      name: "Documents",
      dependencies: ["CZip", "CExpat"],
      cSettings: [.define("_GNU_SOURCE")],
      swiftSettings: settings
    ),
    .target(
      name: "Pinyin",
      exclude: ["UNICODE-LICENSE.txt", "generate.py", "words.txt"],
      swiftSettings: settings
    ),
    library("Workbooks", ["CXlsxWriter"]),
    library("Databases", ["CSQLite"]),
    library("Disclosure", ["Diagnostics"]),
    library("Ingest", ["Diagnostics", "Files", "Disclosure", "Pinyin", yams]),
    library("Rendering", ["Diagnostics", "Files", "CCmark", "CQREncode", yams]),
    library(
      "Publishing",
      [
        "Diagnostics", "Files", "Documents", "Workbooks", "Databases", "Disclosure", "Ingest",
        "Pinyin", "Rendering",
      ]
    ),
    // Reads the published search index from its description alone, to compare it with a scan.
    library("SearchProof", ["Disclosure", "Ingest", "Pinyin", "Publishing"]),
    library(
      "Preview",
      ["Diagnostics", "Files", "Disclosure", "Rendering", "Publishing", flyingFox, flyingSocks]
    ),
    .executableTarget(
      name: "gongshi",
      dependencies: [
        "CMalloc", "Diagnostics", "Files", "Documents", "Workbooks", "Disclosure", "Ingest",
        "Rendering", "Publishing", "SearchProof", "Preview", arguments,
      ],
      swiftSettings: settings
    ),

    .target(
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "Files", "Disclosure", "Ingest", "Rendering", "Publishing", "CSQLite",
      ],
      path: "Tests/TestSupport",
      cSettings: [.define("_GNU_SOURCE")],
      swiftSettings: settings
    ),
    // A program that publishes and is killed, for the tests of the transaction.
    .executableTarget(
      name: "TransactionProbe",
      dependencies: ["Diagnostics", "Files"],
      path: "Tests/TransactionProbe",
      swiftSettings: settings
    ),
    // Builds the pages that the peer of the benchmark builds, too.
    .executableTarget(
      name: "PagesProbe",
      dependencies: ["Diagnostics", "Files", "Disclosure", "Ingest", "Rendering", "Publishing"],
      path: "Tests/PagesProbe",
      swiftSettings: settings
    ),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FilesTests", ["Diagnostics", "Files", "TransactionProbe"]),
    tests("DocumentsTests", ["Documents"], exclude: ["Fixtures"]),
    tests("WorkbooksTests", ["Workbooks", "Documents"]),
    tests("DatabasesTests", ["Databases"]),
    tests("PinyinTests", ["Pinyin"]),
    tests("DisclosureTests", ["Diagnostics", "Disclosure"]),
    tests("IngestTests", ["Diagnostics", "Files", "Disclosure", "Ingest"]),
    tests("RenderingTests", ["Diagnostics", "Files", "Rendering"]),
    tests(
      "PublishingTests",
      ["Diagnostics", "Files", "Documents", "Disclosure", "Ingest", "Rendering", "Publishing"]
    ),
    tests(
      "SearchProofTests",
      ["Diagnostics", "Files", "Disclosure", "Ingest", "Publishing", "SearchProof"]
    ),
    tests(
      "PreviewTests",
      ["Diagnostics", "Files", "Disclosure", "Rendering", "Publishing", "Preview"]
    ),
    tests(
      "CommandTests",
      ["Diagnostics", "Files", "Documents", "Disclosure", "Ingest", "Publishing", "gongshi"],
      exclude: ["ImportFixtures"]
    ),
    tests("GoldenSiteTests", ["gongshi"]),
    tests("HouseRulesTests", []),
    tests(
      "RulesTests",
      ["Diagnostics", "Files", "Disclosure", "Ingest", "Rendering", "Publishing"],
      exclude: ["Rules", "Cases", "Base", "RULES.md"]
    ),
    tests(
      "MutationTests",
      ["Diagnostics", "Files", "Disclosure", "Ingest", "Rendering", "Publishing", yams],
      exclude: ["Specimen", "reasons.txt"]
    ),
  ]
)
