/// The text of a new `tonghop.yaml`, with every key explained.
enum SettingsTemplate {
    static func text(profile: String, language: Language) -> String {
        let lines = language == .vi ? vietnamese : english
        return lines.replacing("{profile}", with: profile)
    }

    private static let vietnamese = """
        # Thiết lập của thư mục làm việc TongHop. Dòng bắt đầu bằng # là lời giải thích.
        # Sau khi sửa, chạy: tonghop profile check tonghop.yaml

        # Mẫu đợt tổng hợp: tên một mẫu có sẵn (tonghop profile list) hoặc tên tệp trong profiles/.
        profile: {profile}

        # Kỳ báo cáo, in trên bìa các biểu.
        period: ""

        # Múi giờ của cơ quan; quyết định «hôm nay» là ngày nào.
        time_zone: Asia/Ho_Chi_Minh

        # Các đơn vị phải gửi, để biết đơn vị nào chưa gửi hoặc gửi muộn. Mã là mã đơn vị hành chính
        # năm 2021; level: x xã, h huyện, t tỉnh; kinds: initiative (mô hình), commendation (khen
        # thưởng), appraisal (thẩm định), registration (đăng ký); deadline: hạn gửi.
        expected_units: []
        #  - { unit: "Quận Tân Phú", code: "767", level: h, kinds: [initiative], deadline: 2021-11-20 }

        # Giới hạn khi đọc một tệp. Xóa dấu # để đổi.
        limits: {}
        #  file_bytes: 104857600     # cỡ tệp
        #  part_bytes: 536870912     # cỡ một phần sau giải nén
        #  total_bytes: 1073741824   # cỡ mọi phần sau giải nén
        #  cells: 5000000            # số ô
        #  columns: 16384            # số cột của một trang (Excel không có nhiều hơn)
        #  strings: 2000000          # số chuỗi dùng chung
        #  cell_text: 32767          # số ký tự trong một ô
        #  entries: 10000            # số phần trong gói
        #  relationships: 10000      # số liên kết từ một phần
        #  sheets: 2000              # số trang
        #  merges: 30000             # số vùng ô gộp
        #  depth: 64                 # độ sâu XML
        #  formats: 65536            # số kiểu định dạng
        #  details: 100000           # số chú thích, liên kết, bảng, vùng in của một tệp

        """

    private static let english = """
        # Settings of a TongHop workspace. Lines that begin with # are explanations.
        # After a change, run: tonghop profile check tonghop.yaml

        # The campaign profile: the name of a built-in one (tonghop profile list) or a file in profiles/.
        profile: {profile}

        # The reporting period, as it stands on covers.
        period: ""

        # The office's time zone; decides which day "today" is.
        time_zone: Asia/Ho_Chi_Minh

        # Units that must send a list, to know who has not or is late. code: administrative code of
        # 2021; level: x commune, h district, t province; kinds: initiative, commendation, appraisal,
        # registration; deadline: the last day.
        expected_units: []
        #  - { unit: "Quận Tân Phú", code: "767", level: h, kinds: [initiative], deadline: 2021-11-20 }

        # Limits for reading one file. Remove the # to change one.
        limits: {}
        #  file_bytes: 104857600     # the file itself
        #  part_bytes: 536870912     # one part after decompression
        #  total_bytes: 1073741824   # all parts after decompression
        #  cells: 5000000            # cells
        #  columns: 16384            # columns of one sheet (Excel has no more)
        #  strings: 2000000          # shared strings
        #  cell_text: 32767          # characters in one cell
        #  entries: 10000            # parts of the package
        #  relationships: 10000      # links from one part
        #  sheets: 2000              # sheets
        #  merges: 30000             # merged areas
        #  depth: 64                 # XML nesting
        #  formats: 65536            # cell formats
        #  details: 100000           # comments, links, tables, print areas of one file

        """
}
