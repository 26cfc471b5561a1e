import CCrypto
import Diagnostics

/// The SHA-256 of `bytes`.
package func sha256(_ bytes: [UInt8]) -> SHA256Digest {
  var digest = SHA256()
  digest.update(bytes, count: bytes.count)
  return digest.finish()
}

/// The SHA-256 of the UTF-8 of a path.
func sha256(of path: RelativePath) -> SHA256Digest { sha256(Array(path.string.utf8)) }

/// A finished SHA-256 in 32 bytes, as a site has one for each of its files.
package struct SHA256Digest: Hashable, Comparable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The words are those of the bytes, the first byte uppermost.
  fileprivate init(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
  }

  /// In bytes.
  static let size = 32

  /// That of no bytes.
  package static let ofNothing = sha256([])

  /// The digest that `bytes` are; there must be `size` of them.
  init(_ bytes: ArraySlice<UInt8>) {
    precondition(bytes.count == Self.size)
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.init(words)
  }

  /// The digest that `description` told; nil for another text.
  init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Self.size else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
    guard bytes.count == Self.size else { return nil }
    self.init(bytes[...])
  }

  var bytes: [UInt8] {
    let ordered = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return withUnsafeBytes(of: ordered) { Array($0) }
  }

  package static func == (a: Self, b: Self) -> Bool { a.words == b.words }

  package static func < (a: Self, b: Self) -> Bool { a.words < b.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Digest: CustomStringConvertible {
  /// In lower-case hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (place, word) in [words.0, words.1, words.2, words.3].enumerated() {
        for digit in 0..<16 {
          text[place * 16 + digit] = digits[Int(word >> UInt64(60 - digit * 4) & 15)]
        }
      }
      return 64
    }
  }
}

/// A SHA-256 computed piece by piece.
package struct SHA256: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes in the first `count` bytes.
  package mutating func update(_ bytes: [UInt8], count: Int) {
    precondition(count <= bytes.count)
    let done = EVP_DigestUpdate(context, bytes, count)
    precondition(done == 1, "libcrypto refused a piece")
  }

  /// The digest of all pieces.
  package consuming func finish() -> SHA256Digest {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let done = withUnsafeMutableBytes(of: &words) { bytes in
      EVP_DigestFinal_ex(context, bytes.bindMemory(to: UInt8.self).baseAddress, nil)
    }
    precondition(done == 1, "libcrypto refused to finish")
    return SHA256Digest(words)
  }
}
