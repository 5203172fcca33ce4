/// The labels, in the order of ``FieldID``: name and meaning, each in Vietnamese and English.
extension FieldLabels {
    static let subjectEntries: [(FieldID, String, String, String, String)] = [
        (
            .title, "Tên mô hình, giải pháp", "Title of the initiative",
            "Tên mô hình, giải pháp, công trình như đơn vị ghi, đã chuẩn hóa dấu và khoảng trắng.",
            "Name of the initiative as written, with accents and spaces put in order."
        ),
        (
            .honouree, "Họ và tên, tên tập thể", "Honouree",
            "Người hoặc tập thể được khen.", "The person or collective honoured."
        ),
        (
            .htype, "Tập thể, cá nhân", "Collective or individual",
            "Đối tượng được khen là tập thể, cá nhân hay hộ gia đình.",
            "Whether the honouree is a collective, an individual or a household."
        ),
        (
            .initiativeKind, "Loại", "Type of initiative",
            "Mô hình, giải pháp, cách làm hay, công trình, phần việc, sáng kiến hoặc điển hình.",
            "Model, solution, practice, work, task, innovation or example."
        ),
        (
            .birthDate, "Ngày sinh", "Date of birth",
            "Ngày, tháng hoặc năm sinh.", "Day, month or year of birth."
        ),
        (.gender, "Giới tính", "Sex", "Nam hoặc nữ.", "Male or female."),
        (.position, "Chức vụ", "Position", "Chức vụ, chức danh.", "Office or job title."),
        (
            .unit, "Đơn vị", "Unit",
            "Đơn vị thực hiện, đăng ký hoặc nơi công tác.",
            "The unit that carries it out, registers it, or where the person works."
        ),
        (.address, "Địa chỉ", "Address", "Địa chỉ liên hệ.", "Postal address."),
        (
            .officerClass, "Nhóm chức danh", "Class of officer",
            "Lãnh đạo, doanh nhân hoặc người trực tiếp công tác, lao động.",
            "Leader, entrepreneur, or person directly at work."
        ),
        (
            .subject, "Đối tượng", "Subject group",
            "Nhóm tập thể hoặc cá nhân theo hướng dẫn khen thưởng.",
            "Group of collectives or individuals as the guidance names it."
        ),
        (
            .email, "Thư điện tử", "E-mail", "Địa chỉ thư điện tử liên hệ.", "E-mail address."
        ),
        (.contact, "Người liên hệ", "Contact person", "Người liên hệ.", "Whom to ask."),
        (
            .phone, "Điện thoại", "Telephone",
            "Số điện thoại liên hệ, đủ số 0 ở đầu.", "Telephone number with its leading zero."
        ),
        (.note, "Ghi chú", "Note", "Ghi chú của đơn vị.", "The unit's remarks."),
    ]

    static let substanceEntries: [(FieldID, String, String, String, String)] = [
        (.field, "Lĩnh vực", "Field of work", "Mã lĩnh vực.", "Code of the field of work."),
        (
            .movement, "Phong trào, kế hoạch", "Movement or plan",
            "Phong trào thi đua hoặc kế hoạch.", "The emulation movement or plan."
        ),
        (
            .description, "Nội dung", "Description",
            "Nội dung, cách thức thực hiện.", "What is done and how."
        ),
        (.result, "Kết quả, hiệu quả", "Result", "Kết quả đạt được.", "What came of it."),
        (
            .achievement, "Tóm tắt thành tích", "Achievement",
            "Tóm tắt thành tích được khen.", "What the honour is for."
        ),
        (
            .spread, "Mức độ nhân rộng", "Spread",
            "Phạm vi nhân rộng.", "How far it was taken up elsewhere."
        ),
        (
            .nominated, "Đề nghị cấp trên công nhận", "Nominated to the higher level",
            "Có được giới thiệu lên cấp trên thẩm định, công nhận hay không.",
            "Whether it was put forward to the higher level."
        ),
        (
            .status, "Trạng thái", "Status", "Trạng thái đơn vị ghi.",
            "Status as the unit states it."
        ),
        (.year, "Năm", "Year", "Năm đăng ký hoặc báo cáo.", "Year of registration or report."),
        (
            .startDate, "Ngày bắt đầu", "Start date",
            "Ngày bắt đầu thực hiện.", "When it began."
        ),
        (.endDate, "Ngày kết thúc", "End date", "Ngày kết thúc thực hiện.", "When it ended."),
        (
            .award, "Hình thức khen thưởng", "Award",
            "Hình thức khen thưởng hoặc danh hiệu thi đua.", "Award form or title."
        ),
        (
            .awardLevel, "Cấp khen", "Level of the award",
            "Cấp ra quyết định khen thưởng.", "The level that decided the award."
        ),
        (
            .awardMode, "Loại hình khen thưởng", "Mode of the award",
            "Thường xuyên, chuyên đề, đột xuất…", "Regular, thematic, ad hoc…"
        ),
        (
            .issuer, "Cơ quan ra quyết định", "Issuing body",
            "Cơ quan hoặc người ký quyết định.", "The body or person that signed the decision."
        ),
        (
            .decisionNo, "Số quyết định", "Decision number",
            "Số, ký hiệu quyết định, ví dụ 123/QĐ-UBND.",
            "Number of the decision, such as 123/QĐ-UBND."
        ),
        (
            .decisionDate, "Ngày quyết định", "Decision date",
            "Ngày ký quyết định.", "Day on which the decision was signed."
        ),
    ]

    static let figureEntries: [(FieldID, String, String, String, String)] = [
        (
            .beneficiaries, "Số người thụ hưởng", "Beneficiaries",
            "Số người, hộ hoặc lượt được thụ hưởng.", "People, households or cases reached."
        ),
        (
            .amount, "Kinh phí, tiền thưởng", "Amount",
            "Kinh phí thực hiện hoặc tiền thưởng, tính bằng đồng.", "Cost or prize money, in đồng."
        ),
        (
            .registeredCount, "Số công trình đăng ký", "Registered works",
            "Số công trình, phần việc đơn vị đăng ký.", "How many works the unit registers."
        ),
        (.countTotal, "Tổng số", "Total", "Tổng số đơn vị ghi.", "Total as stated."),
        (
            .countCollective, "Số tập thể", "Collectives",
            "Số tập thể đơn vị ghi.", "Number of collectives as stated."
        ),
        (
            .countIndividual, "Số cá nhân", "Individuals",
            "Số cá nhân đơn vị ghi.", "Number of individuals as stated."
        ),
        (
            .countHousehold, "Số hộ gia đình", "Households",
            "Số hộ gia đình đơn vị ghi.", "Number of households as stated."
        ),
        (
            .delegation, "Đoàn thẩm định", "Delegation",
            "Số thứ tự đoàn thẩm định.", "Number of the appraising delegation."
        ),
        (
            .appraisalDate, "Ngày thẩm định", "Appraisal date",
            "Ngày thẩm định.", "Day of the appraisal."
        ),
        (.score, "Điểm", "Score", "Điểm thẩm định.", "Score given in the appraisal."),
        (
            .conclusion, "Kết luận", "Conclusion",
            "Kết luận thẩm định.", "What the appraisal concluded."
        ),
        (
            .recognitionLevel, "Cấp công nhận", "Level of recognition",
            "Cấp đề nghị hoặc đã công nhận.", "The level that recognises or is asked to."
        ),
        (
            .rowNumber, "Số thứ tự", "Row number",
            "Số thứ tự của dòng trong bảng.", "Running number of the row."
        ),
    ]

    static let placeEntries: [(FieldID, String, String, String, String)] = [
        (
            .locality, "Địa bàn", "Locality",
            "Địa bàn như đơn vị ghi.", "The place as written."
        ),
        (
            .wardCode, "Mã xã (2021)", "Commune code (2021)",
            "Mã phường, xã, thị trấn theo danh mục năm 2021.", "Code of the commune as of 2021."
        ),
        (
            .districtCode, "Mã huyện (2021)", "District code (2021)",
            "Mã quận, huyện, thị xã, thành phố thuộc tỉnh theo danh mục năm 2021.",
            "Code of the district as of 2021."
        ),
        (
            .provinceCode, "Mã tỉnh (2021)", "Province code (2021)",
            "Mã tỉnh, thành phố theo danh mục năm 2021.", "Code of the province as of 2021."
        ),
        (
            .wardCode2025, "Mã xã (2025)", "Commune code (2025)",
            "Mã phường, xã, đặc khu từ ngày 01/7/2025; trống khi chưa xác định được duy nhất.",
            "Code of the commune since 1 July 2025; blank where it is not unique."
        ),
        (
            .provinceCode2025, "Mã tỉnh (2025)", "Province code (2025)",
            "Mã tỉnh, thành phố từ ngày 01/7/2025.", "Code of the province since 1 July 2025."
        ),
    ]
}
