import FlyingFox
import FlyingSocks
import Glibc

/// Why there is no preview.
package enum PreviewError: Error, Hashable, Sendable {
  case portsBusy
  case notAllowed(port: UInt16)
  case noSuchAddress
  case stopped(String)
}

/// The preview on a port: FlyingFox's sockets and HTTP, our own handler.
package struct PreviewServer: Sendable {
  private let host: BindAddress
  private let ports: ClosedRange<UInt16>
  private let handler: @Sendable (UInt16) -> PreviewHandler

  /// A server on the first free port; `handler` is made for the port that is tried.
  package init(
    host: BindAddress,
    ports: ClosedRange<UInt16>,
    handler: @escaping @Sendable (_ port: UInt16) -> PreviewHandler
  ) {
    self.host = host
    self.ports = ports
    self.handler = handler
  }

  /// Serves until the task is cancelled; `listening` is called once, with the port.
  package func run(
    listening: @escaping @Sendable (UInt16) -> Void
  ) async throws(PreviewError) {
    for port in ports {
      do {
        return try await serve(on: port, listening)
      } catch SocketError.failed(_, EADDRINUSE, _) {
        continue
      } catch SocketError.failed(_, EACCES, _) {
        throw .notAllowed(port: port)
      } catch SocketError.failed(_, EADDRNOTAVAIL, _) {
        throw .noSuchAddress
      } catch is CancellationError {
        return
      } catch {
        throw .stopped("\(error)")
      }
    }
    throw .portsBusy
  }

  private func serve(
    on port: UInt16,
    _ listening: @escaping @Sendable (UInt16) -> Void
  ) async throws {
    let handler = handler(port)
    let configuration = HTTPServer.Configuration(
      address: try host.socketAddress(port: port),
      timeout: Self.secondsForOneAnswer,
      logger: .disabled
    )
    let server = HTTPServer(
      config: configuration,
      handler: ClosureHTTPHandler { request in
        let request = try await PreviewRequest(request)
        if let line = await handler.line(for: request) { return HTTPResponse(line) }
        return HTTPResponse(await handler.answer(to: request))
      }
    )
    try await withThrowingTaskGroup { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        listening(await server.listeningAddress?.port ?? port)
        await handler.followChanges()
      }
      while try await group.next() != nil {}
    }
  }

  /// A large content folder is read within one answer.
  private static let secondsForOneAnswer = 120.0
}

extension Socket.Address {
  fileprivate var port: UInt16? {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: nil
    }
  }
}
