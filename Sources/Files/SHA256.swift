import CCrypto

/// The SHA-256 of `bytes` in lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = SHA256()
  digest.update(bytes, count: bytes.count)
  return digest.hexadecimal()
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

  /// The digest of all pieces in lower-case hexadecimal digits.
  package consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = EVP_DigestFinal_ex(context, &digest, nil)
    precondition(done == 1, "libcrypto refused to finish")
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
