import Testing

@testable import Files

struct SHA256Tests {
  // The test vectors of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digestIsThatOfTheStandard(text: String, digest: String) {
    #expect(sha256(Array(text.utf8)).description == digest)
  }

  @Test func piecesAddUpToTheWhole() {
    var digest = SHA256()
    digest.update(Array("ab and what the buffer held before".utf8), count: 2)
    digest.update(Array("c".utf8), count: 1)
    #expect(digest.finish() == sha256(Array("abc".utf8)))
  }

  @Test func digestIsReadFromItsTextAndItsBytes() throws {
    let digest = sha256(Array("abc".utf8))
    #expect(SHA256Digest(hex: digest.description) == digest)
    #expect(SHA256Digest(digest.bytes[...]) == digest)
    let text = digest.description
    for other in ["", String(text.dropLast()), text + "0", "g" + text.dropFirst()] {
      #expect(SHA256Digest(hex: other) == nil)
    }
  }
}
