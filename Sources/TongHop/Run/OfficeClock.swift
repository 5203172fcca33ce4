import Foundation

/// The only places where the system's clock is asked.
enum OfficeClock {
    /// Nanoseconds since 1970.
    static func nanoseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Today's date in a time zone, as an ISO date.
    static func today(in zone: String) -> String {
        // Việt Nam has kept UTC+7 since 1975; other zones ask the system's tables.
        let offset =
            zone == "Asia/Ho_Chi_Minh"
            ? 7 * 3600 : TimeZone(identifier: zone)?.secondsFromGMT() ?? 0
        return isoDay(Int64(Glibc.time(nil) + offset))?.text ?? "1970-01-01"
    }

    /// Now in UTC, as `2026-11-24T07:05:03Z`.
    static func timestamp() -> String {
        let seconds = Int64(Glibc.time(nil))
        let (hours, minutes, rest) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
        func pad(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (isoDay(seconds)?.text ?? "") + "T\(pad(hours)):\(pad(minutes)):\(pad(rest))Z"
    }

    private static func isoDay(_ seconds: Int64) -> ISODay? {
        var time = time_t(clamping: seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        return ISODay(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday)
        )
    }
}
