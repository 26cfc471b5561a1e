import Diagnostics
import Disclosure
import Files
import TestSupport
import Testing

/// The descriptions of the data for programs, of the smallest site: what stands once, and one table.
struct DataDescriptionsTests {
  private let site: SampleSite

  init() throws {
    site = try SampleSite(asOf: Day.lastDay(ofYear: 2024))
  }

  @Test func thePackageTellsWhoseAndOfWhen() throws {
    #expect(
      try text("data/datapackage.json", upTo: #""resources""#)
        == #"""
        {"$schema":"https://datapackage.org/profiles/2.0/datapackage.json",\#
        "name":"gongshi-data","id":"HOSTdata/datapackage.json","title":"示例局公示数据",\#
        "description":"示例局发布的认定数据：名单、公示、认定、变更和撤销，以及由此得出的每个称号的状态和有效期；还有公告、认定事项、管理办法和代码表。数据截至2024-02-01。演示数据，不是真实的认定。",\#
        "homepage":"HOSTdata/","version":"1.0.0+2024-02-01",\#
        "created":"2024-02-01T00:00:00+08:00","sources":[{"title":"示例局","path":"HOST"}],\#
        "contributors":[{"title":"示例局","path":"HOST","roles":["publisher"]}],"keywords":[\#
        "公示","认定","撤销","政府信息公开","示范平台（演示）"],"edition_day":"2024-02-01",\#
        "citation":"示例局. 公示数据[DS/OL]. (2024-02-01)[引用日期]. HOSTdata/",
        """#
    )
  }

  @Test func aResourceOfThePackageHasItsColumnsSizeAndDigest() throws {
    #expect(
      try text(
        "data/datapackage.json",
        from: #"{"name":"figures","#,
        upTo: ",\n{\"name\":\"figures-ndjson\""
      )
        == #"""
        {"name":"figures","type":"table","path":"figures.csv","title":"公开数据",\#
        "description":"一行是名单里一个公开栏目的值：推荐单位、等级、服务热线等各名单共有的，和各认定事项自定的；名单没有填写的不列。","format":"csv","mediatype":"text/csv",\#
        "encoding":"utf-8","bytes":BYTES,"hash":"sha256:DIGEST","rows":3,\#
        "edition_day":"2024-02-01","dialect":{"delimiter":",","lineTerminator":"\n",\#
        "quoteChar":"\"","doubleQuote":true,"header":true},"schema":{\#
        "$schema":"https://datapackage.org/profiles/2.0/tableschema.json","fields":[
        {"name":"id","title":"平台编号","description":"平台编号，永久不变，各表通用","type":"string",\#
        "example":"jn-0007","constraints":{"required":true},"since":1},
        {"name":"name","title":"平台名称","description":"现在的平台名称","type":"string",\#
        "example":"样例服务平台","constraints":{"required":true},"since":1},
        {"name":"programme","title":"认定事项","description":"认定事项的编号，名称见 programmes 表",\#
        "type":"string","example":"jinan-sme-platform","constraints":{"required":true},\#
        "since":1},
        {"name":"batch","title":"批次","description":"批次编号","type":"string","example":"2023",\#
        "constraints":{"required":true},"since":1},
        {"name":"column","title":"栏目","description":"栏目的名称","type":"string",\#
        "example":"年服务企业数","constraints":{"required":true},"since":1},
        {"name":"type","title":"类型","description":"类型","type":"string","example":"整数",\#
        "categories":[{"value":"文","label":"文"},{"value":"数","label":"数"},{"value":"整数",\#
        "label":"整数"},{"value":"日","label":"日"},{"value":"是否","label":"是否"},{"value":"百分数",\#
        "label":"百分数"}],"constraints":{"required":true,"enum":["文","数","整数","日","是否",\#
        "百分数"]},"since":1},
        {"name":"unit","title":"单位","description":"单位。空：没有单位","type":"string",\#
        "example":"万元","constraints":{"required":false},"since":1},
        {"name":"value","title":"值","description":"名单登载的值；“（预计）”结尾的是预计数",\#
        "type":"string","example":"120","constraints":{"required":true},"since":1},
        {"name":"edition_day","title":"截至","description":"数据截至的版次日，整个文件相同","type":"date",\#
        "example":"2026-03-05","constraints":{"required":true},"since":1}
        ],"missingValues":[""],"primaryKey":["id","programme","column"],"foreignKeys":[{\#
        "fields":["programme"],"reference":{"resource":"programmes","fields":["id"]}},{\#
        "fields":["id","programme"],"reference":{"resource":"platforms","fields":["id",\#
        "programme"]}}]}}
        """#
    )
  }

  @Test func theTablesOfTheWebHaveOneDialect() throws {
    #expect(
      try text("data/csv-metadata.json", upTo: #""tables""#)
        == #"""
        {"@context":["http://www.w3.org/ns/csvw",{"@language":"zh-CN"}],\#
        "@type":"TableGroup","dc:title":"示例局公示数据",\#
        "dc:description":"示例局发布的认定数据：名单、公示、认定、变更和撤销，以及由此得出的每个称号的状态和有效期；还有公告、认定事项、管理办法和代码表。数据截至2024-02-01。演示数据，不是真实的认定。",\#
        "dc:publisher":"示例局","dc:modified":{"@value":"2024-02-01","@type":"xsd:date"},\#
        "dc:bibliographicCitation":"示例局. 公示数据[DS/OL]. (2024-02-01)[引用日期]. HOSTdata/",\#
        "dialect":{"encoding":"utf-8","delimiter":",","lineTerminators":["\n"],\#
        "quoteChar":"\"","doubleQuote":true,"header":true},
        """#
    )
  }

  @Test func aTableOfTheWebHasItsColumnsAndKeys() throws {
    #expect(
      try text(
        "data/csv-metadata.json",
        from: #"{"@type":"Table","url":"figures.csv""#,
        upTo: ",\n{\"@type\":\"Table\",\"url\":\"notices.csv\""
      )
        == #"""
        {"@type":"Table","url":"figures.csv","dc:title":"公开数据",\#
        "dc:description":"一行是名单里一个公开栏目的值：推荐单位、等级、服务热线等各名单共有的，和各认定事项自定的；名单没有填写的不列。","tableSchema":{"@type":"Schema",\#
        "columns":[
        {"name":"id","titles":{"und":"id","zh-CN":"平台编号"},"dc:description":"平台编号，永久不变，各表通用",\#
        "required":true,"datatype":"string"},
        {"name":"name","titles":{"und":"name","zh-CN":"平台名称"},"dc:description":"现在的平台名称",\#
        "required":true,"datatype":"string"},
        {"name":"programme","titles":{"und":"programme","zh-CN":"认定事项"},\#
        "dc:description":"认定事项的编号，名称见 programmes 表","required":true,"datatype":"string"},
        {"name":"batch","titles":{"und":"batch","zh-CN":"批次"},"dc:description":"批次编号",\#
        "required":true,"datatype":"string"},
        {"name":"column","titles":{"und":"column","zh-CN":"栏目"},"dc:description":"栏目的名称",\#
        "required":true,"datatype":"string"},
        {"name":"type","titles":{"und":"type","zh-CN":"类型"},"dc:description":"类型",\#
        "required":true,"datatype":{"base":"string","format":"(文|数|整数|日|是否|百分数)"}},
        {"name":"unit","titles":{"und":"unit","zh-CN":"单位"},"dc:description":"单位。空：没有单位",\#
        "required":false,"datatype":"string"},
        {"name":"value","titles":{"und":"value","zh-CN":"值"},\#
        "dc:description":"名单登载的值；“（预计）”结尾的是预计数","required":true,\#
        "datatype":"string"},
        {"name":"edition_day","titles":{"und":"edition_day","zh-CN":"截至"},\#
        "dc:description":"数据截至的版次日，整个文件相同","required":true,"datatype":{"base":"date",\#
        "format":"yyyy-MM-dd"}}
        ],"primaryKey":["id","programme","column"],"foreignKeys":[{"columnReference":[\#
        "programme"],"reference":{"resource":"programmes.csv","columnReference":["id"]}},{\#
        "columnReference":["id","programme"],"reference":{"resource":"platforms.csv",\#
        "columnReference":["id","programme"]}}]}}
        """#
    )
  }

  @Test func theCatalogueTellsWhose() throws {
    #expect(
      try text("data/catalog.jsonld", upTo: #""dcat:dataset""#)
        == #"""
        {"@context":{"dcat":"http://www.w3.org/ns/dcat#",\#
        "dcterms":"http://purl.org/dc/terms/","foaf":"http://xmlns.com/foaf/0.1/",\#
        "rdfs":"http://www.w3.org/2000/01/rdf-schema#",\#
        "skos":"http://www.w3.org/2004/02/skos/core#","spdx":"http://spdx.org/rdf/terms#",\#
        "vcard":"http://www.w3.org/2006/vcard/ns#",\#
        "xsd":"http://www.w3.org/2001/XMLSchema#"},"@id":"HOSTdata/catalog.jsonld",\#
        "@type":"dcat:Catalog","dcterms:title":{"@value":"示例局公示数据","@language":"zh-CN"},\#
        "dcterms:description":{\#
        "@value":"示例局发布的认定数据：名单、公示、认定、变更和撤销，以及由此得出的每个称号的状态和有效期；还有公告、认定事项、管理办法和代码表。数据截至2024-02-01。演示数据，不是真实的认定。",\#
        "@language":"zh-CN"},"foaf:homepage":{"@id":"HOSTdata/"},"dcterms:publisher":{\#
        "@id":"HOST#publisher","@type":"foaf:Organization","foaf:name":{"@value":"示例局",\#
        "@language":"zh-CN"}},"dcterms:modified":{"@value":"2024-02-01","@type":"xsd:date"},\#
        "dcterms:language":"zh-CN",
        """#
    )
  }

  @Test func aDataSetOfTheCatalogueHasItsDistributions() throws {
    #expect(
      try text(
        "data/catalog.jsonld",
        from: #"{"@id":"HOSTdata/#table-figures","dcterms:title""#,
        upTo: #"},{"@id":"HOSTdata/figures.excel.csv""#
      )
        == #"""
        {"@id":"HOSTdata/#table-figures","dcterms:title":{"@value":"公开数据",\#
        "@language":"zh-CN"},"dcterms:description":{\#
        "@value":"一行是名单里一个公开栏目的值：推荐单位、等级、服务热线等各名单共有的，和各认定事项自定的；名单没有填写的不列。字段：平台编号、平台名称、认定事项、批次、栏目、类型、单位、值。",\#
        "@language":"zh-CN"},\#
        "dcterms:bibliographicCitation":"示例局. 公开数据[DS/OL]. (2024-02-01)[引用日期]. HOSTdata/figures.csv",\#
        "@type":"dcat:Dataset","dcat:landingPage":{"@id":"HOSTdata/#table-figures"},\#
        "dcterms:publisher":{"@id":"HOST#publisher","@type":"foaf:Organization",\#
        "foaf:name":{"@value":"示例局","@language":"zh-CN"}},"dcterms:modified":{\#
        "@value":"2024-02-01","@type":"xsd:date"},"dcterms:language":"zh-CN",\#
        "dcat:version":"1.0.0+2024-02-01","dcterms:accrualPeriodicity":{\#
        "@id":"http://purl.org/cld/freq/irregular"},"dcterms:temporal":{\#
        "@type":"dcterms:PeriodOfTime","dcat:startDate":{"@value":"2023-06-19",\#
        "@type":"xsd:date"},"dcat:endDate":{"@value":"2024-02-01","@type":"xsd:date"}},\#
        "dcterms:spatial":[{"@type":"dcterms:Location","skos:prefLabel":{"@value":"济南市",\#
        "@language":"zh-CN"}}],"dcat:contactPoint":{"@type":"vcard:Organization",\#
        "vcard:fn":{"@value":"示例局","@language":"zh-CN"},"vcard:hasURL":{"@id":"HOST"},\#
        "vcard:hasTelephone":{"@id":"tel:0531-00000000"}},"dcterms:isPartOf":{\#
        "@id":"HOSTdata/#dataset"},"dcat:distribution":[{"@id":"HOSTdata/figures.csv",\#
        "@type":"dcat:Distribution","dcterms:title":{"@value":"公开数据（CSV）",\#
        "@language":"zh-CN"},"dcat:downloadURL":{"@id":"HOSTdata/figures.csv"},\#
        "dcat:accessURL":{"@id":"HOSTdata/"},"dcat:mediaType":{\#
        "@id":"https://www.iana.org/assignments/media-types/text/csv"},\#
        "dcterms:format":"CSV","dcat:byteSize":{"@value":"BYTES",\#
        "@type":"xsd:nonNegativeInteger"},"spdx:checksum":{"@type":"spdx:Checksum",\#
        "spdx:algorithm":{"@id":"http://spdx.org/rdf/terms#checksumAlgorithm_sha256"},\#
        "spdx:checksumValue":{"@value":"DIGEST","@type":"xsd:hexBinary"}}
        """#
    )
  }

  /// A part of a document, with HOST for the site's address, and BYTES and DIGEST for what the
  /// plain CSV of the table `figures` has.
  private func text(
    _ path: RelativePath,
    from start: String? = nil,
    upTo end: String
  ) throws -> String {
    let table = try Array(#require(site.files["data/figures.csv"]).utf8)
    var text = try #require(site.files[path])
      .replacing("https://example.gov.cn/gongshi/", with: "HOST")
      .replacing(sha256(table).description, with: "DIGEST")
      .replacing("\"bytes\":\(table.count),", with: "\"bytes\":BYTES,")
      .replacing("\"@value\":\"\(table.count)\"", with: "\"@value\":\"BYTES\"")
    if let start {
      let range = try #require(text.firstRange(of: start))
      text = String(text[range.lowerBound...])
    }
    let range = try #require(text.firstRange(of: end))
    return String(text[..<range.lowerBound])
  }
}
