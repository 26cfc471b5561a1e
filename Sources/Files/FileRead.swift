/// Reads the bytes of one file when they are wanted.
package typealias FileRead = @Sendable () throws(FileError) -> [UInt8]
