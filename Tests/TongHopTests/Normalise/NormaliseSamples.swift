import Foundation
import TestSupport
import Testing

@testable import TongHop

/// What tests of this folder share.
enum NormaliseSamples {
    /// The built-in profile.
    static func profile() throws -> CampaignProfile { try loaded.get() }

    private static let loaded = Result<CampaignProfile, any Error> {
        let url = Shared.project.appending(
            path: "Sources/TongHop/Resources/profiles/covid-2021.yaml"
        )
        let text = try String(contentsOf: url, encoding: .utf8)
        return try #require(ProfileReader.read(text, file: url.lastPathComponent).profile)
    }
}
