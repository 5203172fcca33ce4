import Testing

@testable import TongHop

@Suite struct HonoureeKindTests {
    @Test(arguments: [
        ("Nguyễn Văn An", "ca_nhan"), ("TRƯƠNG MINH TÙNG", "ca_nhan"),
        ("Ông Phạm Văn Phong", "ca_nhan"),
        ("Đoàn Văn Hải", "ca_nhan"), ("Tô Văn Nam", "ca_nhan"), ("Bà Hồ Thị Ban", "ca_nhan"),
        ("H'Hen Niê", "ca_nhan"), ("BS. Huỳnh Đình Hậu", "ca_nhan"), ("Trần An", "ca_nhan"),
        ("Đ/c Lê Thị Hội", "ca_nhan"),
        ("Tổ Covid cộng đồng số 3", "tap_the"), ("UBMTTQVN TP.HCM", "tap_the"),
        ("CA P.Phú Khương", "tap_the"),
        ("Trường MN Nguyễn Trãi", "tap_the"), ("Tập thể Ban CHQS phường", "tap_the"),
        ("KP 1, P Phú Tân", "tap_the"),
        ("Cty TNHH MTV Thiên Long", "tap_the"), ("Đoàn TNCS HCM P.Phú Khương", "tap_the"),
        ("Hội LHPN phường", "tap_the"),
        ("Công an phường 5", "tap_the"), ("Văn phòng UBND quận", "tap_the"), ("Ấp 3", "tap_the"),
        ("Cán bộ và Nhân dân xã Phú Sơn", "tap_the"), ("HLHPN X. Phú Sơn", "tap_the"),
        ("Sở LĐ-TB&XH TP Cần Thơ", "tap_the"), ("So LDTBXH tinh Dak Lak", "tap_the"),
        ("Buôn Kmrơng, X.Ea Ngai", "tap_the"), ("buôn Ea Bông", "tap_the"), ("HCTĐ", "tap_the"),
        ("MTTa phường", "tap_the"), ("TcT phường", "tap_the"), ("Uy bna nhan dan", "tap_the"),
        ("Hộii ND Phường Linh Đông", "tap_the"), ("TT Y tế Huyện Cần Giờ", "tap_the"),
        ("Hội Liên hiệpPhụ nữ", "tap_the"), ("MN Son Ca", "tap_the"), ("Xóm Đông", "tap_the"),
        ("Đoàn Thị Kim Anh", "ca_nhan"), ("Trần Văn Quận", "ca_nhan"), ("Lê Phượng", "ca_nhan"),
        ("Bàn Văn Xuân", "ca_nhan"), ("Phùng Thị Sở", "ca_nhan"), ("Huỳnh Thị Xá", "ca_nhan"),
        ("Hộ ông Nguyễn Văn Tám", "ho_gia_dinh"), ("Gia đình bà Lê Thị Ba", "ho_gia_dinh"),
    ])
    func tellsPersonsFromBodies(name: String, code: String) {
        #expect(HonoureeKind.guess(name: name, position: "", unit: "") == code)
        // Beside a unit every word is looked at.
        #expect(HonoureeKind.guess(name: name, position: "", unit: "Lớp 5") == code)
    }
}
