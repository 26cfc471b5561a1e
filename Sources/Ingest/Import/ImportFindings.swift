package import Diagnostics

/// The kinds of finding that only a list in a spreadsheet can raise (导入名单).
extension DiagnosticKind {
  package static let unreadableList = DiagnosticKind(
    "import/unreadable",
    .error,
    "名单要是 .xlsx 工作簿或者 .csv 文本。旧格式（.xls、.et）、加密、损坏的文件不读；展开后特别大、带外部实体、"
      + "或者层层嵌套的文件多半不是名单，也不读。请用表格软件打开，另存为 .xlsx。"
  )

  package static let macros = DiagnosticKind(
    "import/macros",
    .error,
    "带宏的工作簿可能在打开时运行程序，所以不读。请另存为不带宏的 .xlsx 再导入。"
  )

  package static let noList = DiagnosticKind(
    "import/no-list",
    .error,
    "程序在每张工作表的前 40 行里找表头：至少要认出两个列名，例如“平台名称”“运营单位”（也认“单位名称”等常见写法）。"
      + "请核对表头，或者用 --sheet 写明工作表。"
  )

  package static let noRows = DiagnosticKind(
    "import/no-rows",
    .error,
    "认出了表头，但下面没有平台：可能是空白的模板，或者各行都被当作合计、备注略过了。空的名单不写进记录。请填好名单再导入。"
  )

  package static let severalLists = DiagnosticKind(
    "import/several-lists",
    .error,
    "一个批次是一张名单。工作簿里有几张像名单的表时，程序不替您选。请用 --sheet 写明要导入的一张。"
  )

  package static let sheetPassedOver = DiagnosticKind(
    "import/sheet-passed-over",
    .note,
    "工作簿里的其他工作表没有读。请核对它们不是名单的一部分；是的话先合并到一张表里。"
  )

  package static let unknownHeader = DiagnosticKind(
    "import/unknown-header",
    .error,
    "这一列有内容，但表头不是名单的列名，也不是常见的写法，程序不知道放在哪里。请改正表头，或者在认定事项的“列”里声明；"
      + "确实不要的列，用 --accept 写出表头，导入时略过。"
  )

  package static let hiddenRow = DiagnosticKind(
    "import/hidden-row",
    .error,
    "隐藏的行（多半是筛选剩下的）看不见，却会进入名单公开出去。请取消隐藏或者清除筛选，核对后留下或者删除；"
      + "确实不要的，用 --accept 写出行号，导入时略过。"
  )

  package static let hiddenColumn = DiagnosticKind(
    "import/hidden-column",
    .warning,
    "隐藏的列看不见，却会写进记录。请取消隐藏核对一遍；不要的列请删除，或者用 --accept 写出表头。"
  )

  package static let formula = DiagnosticKind(
    "import/formula",
    .error,
    "公式的结果会随别处改变，文件里存的可能是旧的结果，所以不读。请复制这一列，选择性粘贴为“数值”，再导入。"
  )

  package static let errorValue = DiagnosticKind(
    "import/error-value",
    .error,
    "#N/A、#REF! 等是表格软件算不出结果的记号，不是内容。请填上正确的内容，或者清空。"
  )

  package static let monthOnly = DiagnosticKind(
    "import/month-only",
    .error,
    "期限要精确到日，只写年月不知道是哪一天，程序不去猜。请按批准文件写明哪一天。"
  )

  package static let rewritten = DiagnosticKind(
    "import/rewritten",
    .note,
    "格里有换行、全角数字等写法，意思没有疑问，写进记录时已经统一。原表没有改动；请核对一遍。"
  )

  package static let mergedCells = DiagnosticKind(
    "import/merged-cells",
    .note,
    "合并单元格的内容只存在第一格里，程序按每一行都是这个内容读取。请核对这几行确实相同。"
  )

  package static let rowPassedOver = DiagnosticKind(
    "import/row-passed-over",
    .note,
    "合计、备注、填表人等行和重复的表头不是名单里的平台，没有读。请核对。"
  )

  package static let sequenceBroken = DiagnosticKind(
    "import/sequence",
    .warning,
    "序号应当一行接一行。跳号可能少了一行，重号可能多粘了一行。请对照原件核对；序号本身不写进记录。"
  )

  package static let leftOut = DiagnosticKind(
    "import/left-out",
    .note,
    "按 --accept 略过的行、列或者格没有写进记录。请在公示前再核对一次。"
  )

  package static let nothingAccepted = DiagnosticKind(
    "import/nothing-accepted",
    .error,
    "--accept 写的是表头、行号（第12行）、列（H列）或者单元格（C14），要与表里的一致。写错时程序停下，以免该略过的没有略过。"
  )

  package static let idKnown = DiagnosticKind(
    "import/id-known",
    .note,
    "登记册里已经有这个平台（信用代码相同，或者没有代码而名称、运营单位都相同），所以沿用它的编号，作为再次申报。请核对。"
  )

  package static let idNew = DiagnosticKind(
    "import/id-new",
    .note,
    "登记册里没有这个平台，所以按名单的先后接着编号。编号会成为网址的一部分，写进记录以后永久不变。请核对后确认。"
  )

  package static let idUnclear = DiagnosticKind(
    "import/id-unclear",
    .error,
    "同一个信用代码在登记册里有几个平台，程序不替您选。请在名单里加一列“平台编号”，写明是哪一个；新的平台写一个新编号。"
  )

  package static let similarName = DiagnosticKind(
    "import/similar-name",
    .warning,
    "两个名称只差一两个字或者只差括号、空格，可能是同一个平台抄错了字，也可能确是两个。请对照证照核对。"
  )

  package static let columnsExchanged = DiagnosticKind(
    "import/columns-exchanged",
    .warning,
    "名单的两列写反了，平台就用运营单位的名称公布，禁报也按错的名称核对。请对照申报材料核对表头；确实没有写反的，可以不管。"
  )

  package static let listExists = DiagnosticKind(
    "import/list-exists",
    .error,
    "公布过的名单不再改动，所以导入从不覆盖已有的文件。批次写错的请改正；以后的变化写在 changes.csv 里，不改名单。"
      + "还没有公告引用的名单没有公开过，导错了可以删去它的 CSV，再导入一次。"
  )
}

extension IngestFindings {
  /// Every kind of finding that importing a list may raise.
  static let ofImport: [DiagnosticKind] = [
    .unreadableList, .macros, .noList, .noRows, .severalLists, .sheetPassedOver, .unknownHeader,
    .hiddenRow,
    .hiddenColumn, .formula, .errorValue, .monthOnly, .rewritten, .mergedCells, .rowPassedOver,
    .sequenceBroken, .countDiffers, .leftOut, .nothingAccepted, .idKnown, .idNew, .idUnclear,
    .similarName,
    .columnsExchanged, .listExists,
  ]
}
