import ArgumentParser
import Glibc
import SheetReader
import TongHop

/// Prints every non-empty cell as JSON Lines.
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cells", aliases: ["o"])

    @Argument var file: String
    @Option var sheet: String?
    @Flag var count = false

    func run() throws {
        do {
            if count { try printCount() } else { try printCells() }
        } catch let error as ReadError {
            let unusable = UnusableFile(error, file: file, language: Talk.language)
            Talk.error(unusable.message)
            throw ExitCode(unusable.isMissing ? 66 : 65)
        }
    }

    private func printCount() throws {
        var counter = CellCounter()
        try WorkbookReader.stream(path: file, into: &counter)
        Talk.data(String(counter.count))
    }

    private func printCells() throws {
        var lines = CellLines(onlySheet: sheet) { Self.write($0) }
        try WorkbookReader.stream(path: file, into: &lines)
        lines.flush()
        if let sheet, !lines.sawSheet {
            Talk.error(Talk.pick("Không có trang «\(sheet)».", "There is no sheet “\(sheet)”."))
            throw ExitCode(66)
        }
        if lines.isClosed { Talk.outputFailed() }
    }

    /// Writes bytes to standard output; false once nobody reads them.
    private static func write(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(1, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            done += count
        }
        return true
    }
}
