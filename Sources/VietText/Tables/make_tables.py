#!/usr/bin/env python3
"""Write the generated Swift tables of VietText beside this script.

Sources: Python's Unicode data for folding and composition; the tables and word lists of
../shared/domain (encodings, gazetteer, headers, documents) for the old encodings and the syllables.
Run it again after any of them changes; the result is the same for the same input.
"""
import collections
import csv
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
DOMAIN = HERE.parents[3] / "shared" / "domain"
HEAD = "// Made by make_tables.py; change that script, not this file.\n\n"
RANGES = (range(0x80, 0x250), range(0x1E00, 0x1F00))
MULTI = {"Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "ß": "ss", "ẞ": "ss", "Þ": "th", "þ": "th",
         "Ĳ": "ij", "ĳ": "ij", "Ǆ": "dz", "ǅ": "dz", "ǆ": "dz", "Ǉ": "lj", "ǈ": "lj", "ǉ": "lj",
         "Ǌ": "nj", "ǋ": "nj", "ǌ": "nj", "Ǳ": "dz", "ǲ": "dz", "ǳ": "dz", "Ǣ": "ae", "ǣ": "ae",
         "Ǽ": "ae", "ǽ": "ae", "ŉ": "n", "ẚ": "a", "ȸ": "db", "ȹ": "qp", "ƕ": "hv", "Ƕ": "hv"}
STROKES = {"đ": "d", "ð": "d", "ɖ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "ƀ": "b",
           "ɓ": "b", "ƈ": "c", "ɗ": "d", "ƌ": "d", "ƒ": "f", "ɠ": "g", "ɨ": "i", "ƙ": "k", "ƚ": "l",
           "ɲ": "n", "ƞ": "n", "ɵ": "o", "ƥ": "p", "ƫ": "t", "ƭ": "t", "ʈ": "t", "ʋ": "v", "ƴ": "y",
           "ƶ": "z", "ȥ": "z", "ɇ": "e", "ɉ": "j", "ɋ": "q", "ɍ": "r", "ɏ": "y", "ǥ": "g", "ŋ": "n",
           "ſ": "s", "ƃ": "b", "ȼ": "c", "ȡ": "d", "ȴ": "l", "ȵ": "n", "ȶ": "t", "ȿ": "s", "ɀ": "z",
           "ɐ": "a", "ǝ": "e", "ə": "e", "ɛ": "e", "ɩ": "i", "ɔ": "o", "ⱥ": "a", "ⱦ": "t", "ẝ": "s",
           "ẜ": "s", "ʀ": "r", "ʉ": "u", "ɑ": "a", "ɜ": "e", "ỻ": "l", "ỽ": "v", "ỿ": "y", "ƍ": "d"}


def folded(code):
    """The ASCII letter or digit that a letter becomes, ' ' for a separator, '*' for several letters."""
    char = chr(code)
    if char in MULTI or char == "\u00AD":
        return "*"
    if char in "¹²³":
        return {"¹": "1", "²": "2", "³": "3"}[char]
    base = unicodedata.normalize("NFD", char)[0].lower()
    base = unicodedata.normalize("NFD", base)[0]
    base = STROKES.get(base, base)
    if base.isascii() and base.isalnum():
        return base
    return "*" if unicodedata.category(char)[0] == "L" and char not in "ªº" else " "


def swift_string(name, doc, lines, tail="\\"):
    body = "".join(f"        {line}{tail}\n" for line in lines[:-1]) + f"        {lines[-1]}\n"
    return f'    /// {doc}\n    static let {name} = """\n{body}        """\n'


def chunks(text, size):
    return [text[i:i + size] for i in range(0, len(text), size)]


def latin():
    out = [HEAD, "/// Unicode facts of the Latin letters U+0080–U+024F and U+1E00–U+1EFF.\n", "enum LatinData {\n"]
    fold = "".join(folded(c) for r in RANGES for c in r).replace("\\", "\\\\")
    rows = chunks(fold, 64)
    out.append(swift_string("folded", "The folded form of each letter: a space separates words, `*` means look further.",
                            [r.replace(" ", "_") for r in rows]))
    multi = " ".join(f"{k}={v}" for k, v in sorted(MULTI.items()))
    out.append("\n" + swift_string("expansions", "Letters that fold to another number of letters.",
                                   [multi[:84].rsplit(" ", 1)[0]] + wrap(multi[len(multi[:84].rsplit(" ", 1)[0]) + 1:], 84),
                                   " \\"))
    by_mark = collections.OrderedDict()
    for code in range(0xC0, 0x3000):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            base, mark = (int(p, 16) for p in parts)
            latin = any(base in r for r in (range(0x20, 0x250), range(0x1E00, 0x1F00)))
            if latin and unicodedata.normalize("NFC", chr(base) + chr(mark)) == chr(code):
                by_mark.setdefault(mark, []).append(chr(base) + chr(code))
    lines = []
    for mark, pairs in sorted(by_mark.items()):
        text = "".join(pairs)
        for piece in chunks(text, 80):
            lines.append(f"{mark:04X} {piece}")
    out.append("\n" + swift_string("compositions",
                                   "A combining mark, then letters without and with it in turn.", lines, ""))
    classes = []
    for code in range(0x300, 0x370):
        ccc = unicodedata.combining(chr(code))
        classes.append(f"{ccc:02X}")
    out.append("\n" + swift_string("combiningClasses", "The combining classes of U+0300–U+036F in hexadecimal.",
                                   [" ".join(classes[i:i + 28]) for i in range(0, 112, 28)], " \\"))
    out.append("}\n")
    (HERE / "LatinData.swift").write_text("".join(out), encoding="utf-8")


def wrap(text, width):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def legacy():
    out = [HEAD, "/// The letters of the old encodings: `letter=bytes in hexadecimal`.\n", "enum LegacyData {\n"]
    for name, file in (("tcvn3", "tcvn3"), ("tcvn5712", "tcvn5712-1"), ("vni", "vni-windows"),
                       ("viscii", "viscii"), ("vps", "vps"), ("windows1258", "windows-1258")):
        with open(DOMAIN / "encodings" / f"{file}.csv", encoding="utf-8", newline="") as f:
            rows = list(csv.DictReader(f))
        items = []
        for row in rows:
            char = row["char"]
            text = char if unicodedata.combining(char) == 0 and char.isprintable() else f"U{ord(char):04X}"
            if name == "windows1258" and ord(char) == int(row["bytes_hex"], 16):
                continue
            items.append(f"{text}={row['bytes_hex'].replace(' ', '')}")
        # A quotation mark or backslash never occurs among the letters.
        assert not any(c in "".join(items) for c in '"\\')
        doc = f"{file}.csv." if name != "windows1258" else f"{file}.csv, where it differs from Latin-1."
        out.append(("\n" if name != "tcvn3" else "") + swift_string(name, doc, wrap(" ".join(items), 88), " \\"))
    out.append("}\n")
    (HERE / "LegacyData.swift").write_text("".join(out), encoding="utf-8")


FAMILY = """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm trịnh mai đào cao hà lương lưu
phùng tô tạ châu thái hứa quách tăng diệp thạch kim sơn danh triệu khổng nghiêm từ la lã vương tống giang bành thân kiều chu
nông hoàng lục mạc ma lò vi quàng cầm điêu hà bế vàng giàng sùng thào mùa lầu lồ tẩn chảo phàn đàm dư âu ông ung uông viên văn
tôn cù cổ doãn đường nhan nhâm ninh phí phó quản sầm thi tiêu trang trưng trương tưởng ứng xa yên""".split()
GIVEN = """an anh ái ân bách bảo bắc bằng bích biên bình ca cẩm cảnh cát chánh châu chi chí chiến chinh chung chương công cúc cương cường
danh diễm diệp diệu du dung dũng duy duyên dương đại đạo đan đào đạt đăng điền điệp đình định đoan đoàn đông đồng đức gấm gia giang
giao hà hải hạnh hào hảo hân hằng hậu hiên hiền hiển hiệp hiếu hiệu hoa hoà hòa hoài hoan hoàn hoàng hồng huân huấn huệ hùng huy huyền huỳnh
hưng hương hường hữu khá khải khang khanh khánh khiêm khoa khoan khôi khuê khương kiên kiệt kiều kim kỳ lam lan lành lâm lập lê liêm liên
linh loan long lộc lợi luân luận lụa lực lưu ly lý mai mạnh mẫn mây mến mi miên minh mơ mùi my mỹ na nam nga ngà ngân nghi nghĩa nghiêm
ngoan ngọc ngôn nguyên nguyệt nhã nhàn nhân nhật nhi nhiên nhung như nhựt ninh nở oanh phát phi phong phú phúc phụng phước phương phượng
quân quang quảng quế quốc quy quý quyên quyền quyết quỳnh sa san sang sáng sâm sen sinh sơn sương tài tam tám tâm tân tấn tây thái thạch thanh thành
thảo thạnh thắm thắng thiên thiện thiết thịnh thoa thọ thoại thơ thơm thông thu thuận thục thuý thúy thuỳ thùy thuỷ thủy thuyên thư thương
thường tiên tiến tín tính tình toàn toản trà trang trâm trân trí triết triều trinh trọng trung trúc trưởng trường tú tuân tuấn tuệ tùng
tuyền tuyên tuyết tư tứ tường tý uyên út vân văn vi việt vinh vĩnh vui vũ vương vượng vy xinh xuân xuyến ý yên yến thị bé ba bảy chín hai""".split()
OFFICE = """và của các có là được trong với cho đã không những một người về từ đến khi để theo này tại ra trên vào năm ngày tháng đồng tỉnh
thành phố quận huyện thị xã phường trấn ấp thôn xóm khóm tổ dân khu bản làng buôn sóc ủy uỷ ban nhân hội đảng đoàn đội chi bộ trường học
tiểu mầm non trung cơ sở phòng viện bệnh y tế trạm công an quân sự chỉ huy mặt trận quốc việt liên hiệp phụ nữ nông thanh niên cựu chiến binh
chữ thập đỏ lao động doanh nghiệp nhiệm hữu hạn cổ phần ty xí sản xuất kinh thương mại dịch vụ du lịch văn hóa hoá thể thao giáo dục đào tạo
khoa kỹ thuật nghệ thông tin truyền tuyên vận khéo thi đua khen thưởng giấy bằng cờ huân huy chương chiến sĩ sỹ tiên tiến xuất sắc danh hiệu
tặng quyết định số kế hoạch báo cáo tờ trình công hướng dẫn ký cấp thẩm quyền hình thức tập cá họ tên chức đơn vị tác sinh giới tính nam chú
ghi stt mô giải pháp cách làm hay sáng kiến thực hiện thời gian địa điểm điện thoại liên hệ hiệu quả kết nội dung tóm tắt mô tả lĩnh vực loại
nhóm đối tượng tổng cộng kinh phí triệu nghìn tỷ tỉ nguồn vốn mức tiền hỗ trợ quà phần lượt hộ gia đình cảnh khó khăn nghèo trẻ em mồ côi
cao tuổi nuôi dưỡng tình nguyện phục chống phòng chống cách ly điều trị chăm sóc tiêm chủng vắc xin xét nghiệm mẫu dương âm vùng xanh chốt
kiểm soát khoanh truy vết thần tốc tuần tra trực siêu không đồng bếp ăn cơm suất cháo gạo rau củ thực phẩm nhu yếu phẩm oxy bình khẩu trang
nước sát khuẩn tấm chắn giọt bắn phun khử lưu đi chợ hàng xe cứu thương vận chuyển cung ứng đường dây nóng tư vấn tâm lý trực tuyến trợ giúp
bảo đảm an toàn ninh trật tự tuyến đầu lực lượng bác điều thành viên lãnh đạo chủ tịch phó bí thư trưởng giám đốc hiệu nhân viên cán giáo
viên chuyên tổng hợp danh sách biểu phụ lục mẫu kèm theo độc lập hạnh phúc cộng hòa hoà nghĩa nơi nhận người lập thủ đóng dấu rõ đề nghị xét
đợt đột thành tích đạt góp tham gia tích triển khai tổ chức phát huy vai trò tôn giáo phật công giáo chùa nhà thờ giáo xứ mạnh thường quân hảo
tâm từ thiện ủng hộ đóng góp chung tay vì cuộc sống tốt đời đẹp đạo giữ gìn môi trường sạch đẹp cây giống lúa tôm cá heo gà vịt bò trồng nuôi
chế biến tiêu thụ sản mã vạch quét camera giám phần mềm ứng dụng mạng xã hội fanpage zalo nhóm nhanh gọn nhẹ thiết bị máy thở đo thân nhiệt
tự quản tự nguyện dòng hẻm ngõ nhà trọ cùng khỏe khoẻ mạnh yên bình thương yêu nghĩa sẻ chia san kết nối bàn cơm suất phiếu mua hàng bình ổn
giá chính sách công xã quỹ ngân hàng tín dụng thuế kho bạc tòa toà án viện kiểm sát tư pháp tài nguyên xây dựng giao thông vận tải nội vụ
ngoại thương binh nhất nhì ba lần thứ trước sau trên dưới đầu cuối mới cũ lớn nhỏ cùng như trên trở lên xuống hết đang sẽ bị nếu thì mà còn
cả mọi mỗi từng hơn nhiều ít đủ thiếu vượt đạt chưa phải cần nên rất quá lại cũng nữa đó đây kia nào gì ai đâu sao bao lâu xa gần""".split()

GENERAL = """ẩm ẩn ấy ảo ảnh ánh ao áo áp ăn ẵm bại bám bạn bao bão bạo bắt bậc bấm bận bất bật bẩn bầu bé bền bệ bên bỏ bọc bóng bóc bố bốn bồi
bổ bổi bốc bộc bờ bơ bơi bớt bụng bụi búa búp bút bữa bức bứt bước bướm bưởi cãi cạn càng cạnh cáp cay cạp cắm cắn cắt cằn cặp cận cấy cẩn cậu
chạm chàng chanh chạy chặn chặt chắc chằng chậm chật chết chếch chiếc chiếu chìa chìm chịu chọn chối chồng chổi chớ chờ chở chớp chuột chuỗi
chuyến chuẩn chùm chừng chứa chứng chửa cỏ con còi cong cỡ cợt cúi cụ cụm củng cưới cưỡi cười cưa cứ cực cừ dạ dài dám dải dạng dạy dày dắt
dậy dẫm dập dễ dép dệt dìu dịp dọc dọn dòi dối dội dồn dở dời dỡ dùng dưa dừa dữ dự dứt đài đàn đáng đáo đạc đau đãi đàng đắn đằng đắp đấy
đâm đẩy đất đấu đẻ đem đèn đều đêm đếm đích điều điếu điểm đón đọc đòi đói đỡ đợi đời đổi đốt đội đồn đơn đũa đùa đủ đứng đừng đụng đường
ếch gác gạch gãy gặp gắn gặt gấp gây gấu ghé ghép ghế ghét giã giàn giảm giản giao giặc giặt giấc giận giật giỏi giòn giỗ giờ giở giục giũ
giường gối gội gốc gỗ gỡ gởi gửi gươm gương hái hại hãi hãy hăng hẳn hắn hấp hầm hẫng hé hẹn hẹp héo hiếm hiểm hỏi hỏng họa hoạ hối hổ
hộp hốt hớn hờ hở hời hơi hớt huấn huyết hú hụt húc hươu hưởng hướng hứng ích kéo kẻ kém kẹo kẹt kể kệ kềm khác khách khám khát khắc khắp khắt
khấu khẩn khéo khép khía khỉ khiến khiếu khít khoẻ khoé khoảng khoản khoá khóa khóc khói khỏi khôn khớp khờ khuấy khuyên khuyến khúc khủng
kích kịp kịch kín kính kiểu kiếm kiện lạ lãi lái lạm lánh lạnh lắm lắng lắp lấy lẫn lẽ lẻ lén lễ liền liệt liệu lìa lĩnh lò lõi lõm lóng
lọc lọt lỗ lỗi lối lội lôi lốp lỡ lời lới lớp lười lưới lưỡi lưng lừa lửa lựa lữ lứa luyện luật luồng lũ lụt mãi màn mang màng mảng máu mạch
màu mặc mắc mắm mắt mắng mặn mấu mất mấy mẹ méo mép mẹo miếng miệng miếu miễn mìn mỉm mịn mỏi mỏng món móng móc mọc mối mồm mổ mờ mở mời mỡ
mớ muối muốn muộn múa mũ mũi mục mừng mướn mượn mứt mưa nạn nản nạp nắm nắng nắp nặng nấu nấp nẻ nén néo nền nếp nghe nghén nghẽn nghỉ nghĩ
nghiên nghiện nghiêng ngả ngã ngủ ngược ngưng ngừng ngựa ngửi ngồi ngon ngọn ngắm ngắn ngập ngầm ngất nhắc nhắm nhắn nhặt nhấn nhấp nhầm nhẫn
nhạy nhằm nhẵn nhiếp nhìn nhịn nhịp nhịn nhở nhờ nhớ nhỡ nhổ nhột nhuộm nhúng nhường nói nóc nối nỗi nông nộp nổ nổi nồi nội nút núp nữ
nửa nức nước nướng oán oi ốc ốm ổn ổi ồn ơn ớt phá phạt phản phai phấn phần phất phẫu phép phê phỏng phối phôi phổi phụng phút phức phước
phương quấn quần quét quạt quản quấy quẩn quê quen quẻ quỵ rác rải rảnh rãnh rạp rắn rằng rặng rẻ rẽ rén rèn rọi rót rổ rồi rỗi rối rỗng rời
rơi rụng rút rủi rũ rửa rừng rực rước rượu sạn sản sàng sáp sạt sắc sắm sắn sắp sẵn sấm sấy sâu sẽ sẻ sét sếp sỉ sinh sợ sợi sở sờ sổ sốt
sống sôi sớm sơ sờn suốt suy sụp sụt súng sử sửa sữa sức sườn sướng sừng tả tách tạo tạm tạp tát tắt tắc tặc tắm tằm tấc tấm tẩy tập tế
tếch tiệc tiện tiểu tiếc tĩnh tính tỉ tỉnh tị tòa toả tóc tỏ tốc tồi tội tối tổn tớ tời tới tuần tuổi tuột tủ tụ túi túc tự từng tử tức
tượng tưới tươi tường thả thác thải thạo thau tháo thay thẳm thẳng thăm thắp thắng thắt thấm thấp thấu thấy thậm thật thẻ thép thế thêu thềm
thể thì thìa thiếp thiếu thiệt thịt thính thoát thoả thỏ thói thói thối thổi thồ thở thời thợ thợ thớt thu thuê thuế thuốc thuộc thuở thủng
thúc thụ thử thừa thứ thức thực thưa thửa thước thượng trả trách trái trải trang trào trẻ trẻo tréo trễ trên trệt trì trích triệt trò trọ
trọn tròn trộm trộn trốn trôi trồi trổ trời trở trơn trợn trụi truyện trừ trứng trực trượt ưa ướt ưng ước ưu uống uốn vá vạ vác vào vạn vàng
vắng vặt vẫn vấn vậy vẻ vẽ vẹn vé về vệ vết vị vỉa viếng viết vịn vỏ vò vọt vòi vòng vỗ vỡ vợ vời vốn vội vớ vụ vụn vũng vừa vững vứt vườn
vướng xác xảy xác xạ xắn xấu xẻ xếp xiết xin xoá xóa xoay xoắn xỏ xong xóc xối xốp xổ xới xúc xúi xuôi xuống xử xứng xưa xưng xương xưởng
xúc ý yếu yểm yêu""".split()


def syllables():
    counts = collections.Counter()
    letters = re.compile(r"[a-zà-ỹđăâêôơư]+")
    for path in sorted(DOMAIN.rglob("*")):
        if path.suffix not in (".md", ".csv") or "encodings" in path.parts or path.name == "aliases.csv":
            continue
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).lower()
        weight = 1
        counts.update({w: n * weight for w, n in collections.Counter(letters.findall(text)).items()})
    for words, weight in ((FAMILY, 20), (GIVEN, 20), (OFFICE, 20), (GENERAL, 5)):
        for word in words:
            counts[unicodedata.normalize("NFC", word)] += weight
    vowel = re.compile("[aeiouyà-ãè-êìíò-õùúýăĩũơưạ-ỹ]")
    marked = {w: n for w, n in counts.items()
              if not w.isascii() and len(w) <= 7 and n >= 2 and vowel.search(w)}
    common = sorted(w for w, n in marked.items() if n >= 20)
    known = sorted(w for w, n in marked.items() if n < 20)
    out = [HEAD, "/// Syllables with marks that office texts, names and places really use.\n", "enum SyllableData {\n",
           swift_string("common", "The frequent ones.", wrap(" ".join(common), 88), " \\"), "\n",
           swift_string("known", "The others that occur.", wrap(" ".join(known), 88), " \\"), "}\n"]
    (HERE / "SyllableData.swift").write_text("".join(out), encoding="utf-8")
    print(len(common), "common,", len(known), "known syllables", file=sys.stderr)


latin()
legacy()
syllables()
