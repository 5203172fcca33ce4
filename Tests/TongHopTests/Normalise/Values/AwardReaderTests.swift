import TestSupport
import Testing

@testable import TongHop

@Suite struct AwardReaderTests {
    let reader: AwardReader
    let scope: PlaceScope

    init() throws {
        let profile = try NormaliseSamples.profile()
        let places = PlaceResolver()
        reader = AwardReader(profile.awards, levels: LevelReader(profile.levels, places: places))
        scope = PlaceScope(place: places.place(ward: "", district: "829", province: "83"))
    }

    @Test(arguments: [
        ("Giấy khen", "GIAY_KHEN", ""), ("GK", "GIAY_KHEN", ""), ("giấy khen", "GIAY_KHEN", ""),
        ("Tặng Giấy khen", "GIAY_KHEN", ""), ("Giấy khen của UBND cấp xã", "GIAY_KHEN", "x"),
        ("GK của Chủ tịch UBND cấp tỉnh", "GIAY_KHEN", "t"),
        ("Giấy khen UBND huyện", "GIAY_KHEN", "h"),
        ("Giấy khen của Chủ tịch UBND TP Bến Tre", "GIAY_KHEN", "h"),
        ("Giấy khen của Chủ tịch UBND phường Phú Tân", "GIAY_KHEN", "x"),
        ("BK Tag", "BANG_KHEN_TTG", ""), ("BK TTnP", "BANG_KHEN_TTG", ""),
        ("Giaáaáy khen", "GIAY_KHEN", ""), ("Bằng khen củt Thủ tướng", "BANG_KHEN_TTG", "w"),
        ("CSTĐC", "CSTD_CO_SO", ""), ("Chiến sĩ thi đua cpấ tỉnh", "CSTD_TINH", ""),
        ("Tá?ng Giấy khen", "GIAY_KHEN", ""), ("Giấy khen của UBND hyện", "GIAY_KHEN", "h"),
        ("GK của UBNDtỉnh", "GIAY_KHEN", "t"), ("GK của UBND tonh", "GIAY_KHEN", "t"),
        ("Cờ thi đua cp tỉnh", "CO_THI_DUA_TINH", ""),
        ("Giấy khen cấp quận", "GIAY_KHEN", "h"), ("Giay khen", "GIAY_KHEN", ""),
        ("Giấy  khen về thành tích chống dịch", "GIAY_KHEN", ""), ("Giấy khem", "GIAY_KHEN", ""),
        ("Bằng khen của Chủ tịch UBND Tỉnh Bến Tre", "BANG_KHEN_TINH", "t"),
        ("BK UBND TP", "BANG_KHEN_TINH", "t"),
        ("BK UBND tỉnh", "BANG_KHEN_TINH", "t"),
        ("Bằng khen UBND Thành phố Hồ Chí Minh", "BANG_KHEN_TINH", "t"),
        ("Bằng khen của UBND cấp xã", "BANG_KHEN_TINH", "x"),
        ("Bằng khen của Chủ tịch UBND cấp huyện", "BANG_KHEN_TINH", "h"),
        ("Bằng khen của Thủ tướng Chính phủ", "BANG_KHEN_TTG", "w"),
        ("Bằng khen TTg", "BANG_KHEN_TTG", "w"),
        ("BK của Thủ tướng CP", "BANG_KHEN_TTG", "w"),
        ("Bằng khen Thủ tướng Chính phủ", "BANG_KHEN_TTG", "w"),
        ("Huân chương Lao động hạng III", "HUAN_CHUONG_LD_3", ""),
        ("Huân chương Lao động hạng 3", "HUAN_CHUONG_LD_3", ""),
        ("HCLĐ hạng Ba", "HUAN_CHUONG_LD_3", ""),
        ("Huân chương Lao động hạng Nhất", "HUAN_CHUONG_LAO_DONG", ""),
        ("Huân chương Lao động hạng Nhì", "HUAN_CHUONG_LAO_DONG", ""),
        ("CSTĐCS", "CSTD_CO_SO", ""), ("CSTĐ cơ sở", "CSTD_CO_SO", ""),
        ("Chiến sỹ thi đua cơ sở của UBND cấp huyện", "CSTD_CO_SO", "h"),
        ("CSTĐ cấp tỉnh", "CSTD_TINH", "t"), ("CSTĐ cấp TP", "CSTD_TINH", "t"),
        ("Chiến sĩ thi đua cấp tỉnh", "CSTD_TINH", "t"),
        ("LĐTT", "LDTT", ""), ("Danh hiệu Lao động tiên tiến", "LDTT", ""),
        ("Lao động tiên tiến của UBND cấp xã", "LDTT", "x"),
        ("TTLĐTT", "TT_LDTT", ""), ("Tập thể Lao động tiên tiến", "TT_LDTT", ""),
        ("Tập thể lao động xuất sắc", "TT_LDXS", ""),
        ("Tập thể lao động tiên tiến của Chủ tịch UBND cấp tỉnh", "TT_LDTT", "t"),
        ("Thư khen (Trung ương)", "THU_KHEN", "w"),
        ("Gửi Thư khen của UBND cấp huyện", "THU_KHEN", "h"), ("thư khen", "THU_KHEN", ""),
        ("Khen thưởng đột xuất (thưởng nóng)", "THUONG_NONG", ""),
        ("Khen thưởng đột xuất (thưởng nóng) của UBND cấp xã", "THUONG_NONG", "x"),
        ("Thưởng nóng", "THUONG_NONG", ""), ("thưởtg nóng", "THUONG_NONG", ""),
        ("Biểu dương, tuyên dương của Chủ tịch UBND cấp tỉnh", "BIEU_DUONG", "t"),
        ("Biểu dương điển hình", "BIEU_DUONG", ""),
        ("Tuyên dương", "BIEU_DUONG", ""),
        ("Biểu dương điển hình của UBND cấp huyện", "BIEU_DUONG", "h"),
        ("Kỉ niệm chương vì sự nghiệp dân vận", "KNC_DAN_VAN", ""),
        ("KNC Vì sự nghiệp Dân vận", "KNC_DAN_VAN", ""),
        ("Cờ thi đua của UBND tỉnh", "CO_THI_DUA_TINH", "t"),
        ("Cờ thi đua của Chính phủ", "CO_THI_DUA_CP", "w"),
        ("CSTĐ toàn quốc", "CSTD_TOAN_QUOC", "w"),
        ("Lao động tiên tiến cúa Chủ tich UBND cấp tỉnh", "LDTT", "t"),
        ("Thư khen ngợi", "THU_KHEN", ""), ("Thu khen ngoi", "THU_KHEN", ""),
        ("Thư khen ngợi của Chủ tịch UBND phường", "THU_KHEN", "x"),
        ("Giấy khen cuar Chủ tịch UBND xã", "GIAY_KHEN", "x"),
        ("Giấy khen củaa UBND huyện", "GIAY_KHEN", "h"),
        ("Giấy khen củaChủ tịch UBND xã", "GIAY_KHEN", "x"),
        ("Thưkhen của UBND phường", "THU_KHEN", "x"),
        ("Bằng khencủa UBND tỉnh", "BANG_KHEN_TINH", "t"),
        ("Tư khen ngợi", "THU_KHEN", ""), ("Chứng nhận Nghĩa tình", "", ""),
        ("Chứng nhận của UBND tỉnh", "", "t"),
    ])
    func readsFormAndLevel(text: String, code: String, level: String) {
        let reading = reader.read(text, scope: scope)
        #expect([reading.code, reading.level] == [code, level])
    }

    /// One letter wrong in an abbreviation, or in each of two words.
    @Test(arguments: [
        ("LĐT", "LDTT"), ("LTT", "LDTT"), ("LĐTTT của UBND cấp xã", "LDTT"), ("LĐrT", "LDTT"),
        ("LĐĐTT cua UBND cấp xã", "LDTT"), ("Danh hiệu LĐT", "LDTT"), ("Danh hilu LĐTT", "LDTT"),
        ("Dahn hiệu LĐTT của Chủ tịch UND cấp tỉnh", "LDTT"), ("TT LĐTTT", "TT_LDTT"),
        ("CTĐ cơ sở", "CSTD_CO_SO"), ("CSĐCS", "CSTD_CO_SO"), ("KNNC", "KY_NIEM_CHUONG"),
        ("CSTĐaS của Chủ tịch UBND quận", "CSTD_CO_SO"), ("Bằng khen TTCPP", "BANG_KHEN_TTG"),
        ("Bang khen cua Thu tuong Chinhh phu", "BANG_KHEN_TTG"), ("Giấ khe", "GIAY_KHEN"),
        ("Giấ khn", "GIAY_KHEN"), ("Thởưng nóg", "THUONG_NONG"), ("CSTT", "CHIEN_SI_TIEN_TIEN"),
        // Between two forms, or too short to tell.
        ("LĐXT", ""), ("HTT", ""), ("Hội CTĐ", ""), ("Đạt", ""), ("GX", ""),
    ])
    func readsFormsThroughASlip(text: String, code: String) {
        #expect(reader.read(text, scope: scope).code == code, "\(text)")
    }

    @Test(arguments: [
        "Cúp Bàn tay vàng", "Giải Sao Vàng", "Chứng nhận Sen Hồng", "Giấy ghi danh",
        "Hoa điểm mười",
        "Bằng danh dự cộng đồng", "Giấy chứng nhận", "Bằng tốt nghiệp", "Cúp vàng", "Khen", "Bằng",
        "Giải nhất hội thi", "Ngôi sao xanh", "Thẻ vàng",
    ])
    func knowsNoOtherForms(text: String) {
        #expect(reader.read(text, scope: scope).code.isEmpty)
    }

    @Test(arguments: [
        ("Xã/phường", "x"), ("Phường/xã", "x"), ("Cấp xã/phường", "x"), ("Quận/huyện", "h"),
        ("Huyện/quận", "h"), ("Quận, huyện, thị xã", "h"), ("Tỉnh/TP", "t"),
        ("Tỉnh/thành phố", "t"), ("Cấp tỉnh", "t"), ("TW", "w"), ("Trung ương", "w"),
        ("cấp h", "h"),
        ("Cấp Thành phố", "h"), ("UBND Thanhf phố Bến Tre", "h"),
    ])
    func readsLevelsOfAColumn(text: String, code: String) throws {
        let levels = LevelReader(try NormaliseSamples.profile().levels, places: PlaceResolver())
        #expect(levels.read(text, scope: scope) == code)
    }

    @Test func takesAStatedCode() {
        #expect(reader.read("GIAY_KHEN", scope: scope).code == "GIAY_KHEN")
    }
}
