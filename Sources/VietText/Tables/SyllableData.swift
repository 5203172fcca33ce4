// Made by make_tables.py; change that script, not this file.

/// Syllables with marks that office texts, names and places really use.
enum SyllableData {
    /// The frequent ones.
    static let common = """
        biên biến biểu buôn bà bài bàn bàng bành bàu bá bác bách báo bát bé bình bí bích bò bông \
        bùi bạc bạch bản bảo bảy bắc bắn bằng bế bến bếp bệnh bị bồ bồng bộ chiến chiềng chuyên \
        chuyển chà chánh cháo chân châu chí chín chính chùa chú chăm chư chưa chương chải chảo \
        chắn chế chỉ chống chốt chợ chủ chủng chức chữ cuối cuộc cà cá các cách cái cán cáo cát \
        cây còn có cô côi côn công cù cùng cúc cũ cũng cơ cơm cư cương cường cả cảnh cấp cầm cần \
        cầu cẩm cốc cổ cộng cờ củ của cứu cửa cựu diên diễm diễn diệp diệu doãn duyên dân dây \
        dòng dũng dư dương dưới dưỡng dấu dầu dẫn dịch dục dụng dựng giàng giá giám giáo giáp \
        giúp giải giấy giọt giống giới giữ gà gì gìn gò góp gạo gấm gần gọn hiên hiếu hiền hiển \
        hiện hiệp hiệu hoà hoài hoàn hoàng hoá hoạch hoằng huyền huyện huân huấn huệ huỳnh hà \
        hàm hàng hành hào hân hình hòa hóa hùng hơn hưng hương hướng hường hạ hạn hạnh hải hảo \
        hậu hằng hẻm hết hệ họ học hồ hồng hỗ hộ hội hợp hứa hữu hựu khiêm khoẻ khuê khuẩn khá \
        khánh khéo khê khó khóm khôi không khăn khương khải khẩu khỏe khổng khử kiên kiến kiều \
        kiểm kiệt krông kèm kênh ký kế kết kỳ kỹ liêm liên liêu liễu liệt loại luân luông luận \
        là làm làng lành láng lâm lâu lã lãng lãnh lão lê lên lò lùng lúa lý lăng lĩnh lũng lư \
        lưu lương lượng lượt lạc lại lạng lần lầu lập lễ lệ lịch lồ lộ lộc lớn lợi lụa lục lực \
        miên mà máy mây mã mô môi môn mông mùa mùi mơ mường mạc mại mạng mạnh mầm mẫn mẫu mậu \
        mặt mến mềm mọi mỏ mồ mỗi mộc một mới mức mỹ nghiêm nghiệm nghiệp nghèo nghìn nghĩa nghệ \
        nghị ngoại nguyên nguyễn nguyện nguyệt nguồn ngà ngày ngân ngãi ngô ngôn ngõ ngũ người \
        ngọc nhiên nhiều nhiệm nhiệt nhuận nhà nhàn nhâm nhân nhã nhì nhóm nhơn như nhất nhận \
        nhập nhật nhẹ nhị nhỏ những nhựt niên niệm nuôi nà nào này nên nóng nông núi năm năng \
        nơi nưa nước nậm nếu nối nội nở nữ nữa phiêng phiếu phàn pháp phát phìn phình phí phòng \
        phó phù phùng phú phúc phương phước phường phượng phạm phải phần phẩm phật phố phổ phụ \
        phục phụng phủ quyên quyết quyền quà quàng quá quách quán quân quét quý quả quản quảng \
        quận quế quốc quới quỳ quỳnh quỹ rõ rất siêu soát suất suối sách sáng sát sâm sóc sông \
        sùng sĩ sơn sương sạch sản sầm sắc sẻ sẽ số sống sở sự sỹ thiên thiết thiếu thiện thiệu \
        thoại thuyên thuý thuận thuật thuế thuỳ thuỷ thàng thành thào thái tháng thân thì thôn \
        thông thùy thúy thăng thơ thơm thư thương thường thưởng thượng thạch thạnh thảo thần \
        thẩm thập thắm thắng thể thị thịnh thọ thống thổ thới thờ thời thở thụ thục thụy thủ \
        thủy thứ thức thực tiêm tiên tiêu tiến tiền tiểu toà toàn toản triết triều triển triệu \
        truyền trà tràng trâm trân trên trì trình trí trò trúc trưng trương trước trường trưởng \
        trạch trạm trấn trần trận trật trẻ trị trịnh trọ trọng trồng trở trợ trực tuyên tuyến \
        tuyết tuyền tuân tuấn tuần tuệ tuổi tà tài tác tám tâm tân tây tên tình tích tín tính \
        tòa tóm tô tôm tôn tùng tú túc tý tăng tĩnh tơ tư tường tưởng tượng tạ tại tạo tả tải \
        tấm tấn tẩn tập tắt tặng tế tỉ tỉnh tịch tịnh tốc tống tốt tổ tổng tờ tứ từ từng tử tự \
        tỷ uyên uông uỷ viên viễn viện việt và vàng vào vân vì võ vùng văn vĩnh vũ vương vượng \
        vượt vạch vạn vấn vận vắc vết về vị vịt vốn với vụ vực xuyên xuyến xuân xuất xuống xá \
        xây xã xét xí xóm xương xứ yên yêu yến yếu ái án âm ân âu ít ô ông út ý ăn đa đak đan \
        đang đi đinh điêu điền điều điểm điện điệp đo đoan đoàn đua đà đài đàm đàn đào đâu đây \
        đã đình đó đóng đô đôn đông đăk đăng đơn đường được đạ đại đạo đạt đảm đảng đất đầu đắk \
        đằng đặc đặng đẹp đến đề để địa định đỏ đốc đối đồn đồng đỗ độc đội động đột đời đợt đủ \
        đức ấp ổn ủng ủy ứng
        """

    /// The others that occur.
    static let known = """
        avương bhăng bhốk biền biều biển biện blà blô blứ boòng broăi buồm bái bám bán báng bánh \
        báy bãi bão bè bì bính bó bôi bôm bôn bù bú búk búng bút bă băh băng bơ bưng bưởi bạ bạt \
        bảng bất bần bầu bẩm bắt bể bỉm bỉnh bố bối bốn bồi bồn bổ bổn bộc bội bột bờ bục bủng \
        bửu chiêm chiên chiêng chiêu chiếu chiểu choóng chrôh chuẩn chuối chàm chàng chày cháy \
        chè chèo chéng chì chùm chúc chăn chũ chơ chơn chạc chảy chấm chấn chấp chất chầy chẩn \
        chặn chẽ chếu chọng chồ chờ chử cuông cuôr cuốc cuổi càn càng cành cày cáp cáy câu cò cú \
        căm căn căng cơi cạ cạn cải cảm cảng cấm cấn cấu cắn cằm cọ cọn cọt cỏ cố cống cốt cồn \
        cỗ cội cộp cụm củi củng cừ cửu cự diêm diêu diệm diện djrăng dliê drênh dróh drót drô \
        drông drăm drăng drắk duyệt duệ dài dào dêr dêê dìn dình díu dõng dù dăh dăm dăng dĩ \
        dĩnh dơi dơk dơn dơng dược dạ dầm dần dẩn dập dế dề dền dị dồm dụ dừa dữu dự dực eachà \
        ghềnh giuộc già giác gián giát giây giã giêng giôn giả giản giảng giằng giếng giồng giờ \
        giục grăng guôi gành gào gáo gòi gòn gót gôi gằn gọi gốc hiến hlơ hlốp hoành hoè hoạt \
        hoả hrú huê huế huề huống huồi huổi hài hàn hàu há hán háng hát hãn hòn hóc húc hăn hơ \
        hưu hưởng hạc hạng hạp hẩu hắc hặc hẹ hẹt hẻo hịch hỏa hố hối hồi hồn hổ hộc hới hớn hợi \
        hừa hỳ hỷ jlơi jút jơ kbô kdăm khiêng khoài khoá khoái khoán khuyến khuôn khuông khuất \
        khác khái khám kháng khâm khâu khòa khóe khúc khăl khơng khươl khả khấu khắc khắt khế \
        khối khởi khủa khừa kiêu kiếm kiết kiền kiển kiểng kiệm kiện kiệu klông kmút kmăl knuếc \
        knốp knớ kriêng krái krêl krêy kuêh kuăng kè kép kót kô kôi kôn kông kơ kơi kạn kần kẻ \
        kỵ kỷ laêê liêng liền liễn liệp loỏng luyện luật luốc luống lài lào lá lách lái lán lát \
        lân lây lãm lèng lèo lé lìa lìn lình lìu lòa lòng lói lóng lót lô lôi lôm lôn lông lù \
        lúc lúi lũ lũm lũy lơ lơng lưới lưỡng lược lạch lạn lạnh lạp lạt lả lấp lầm lậy lắk lặc \
        lẹ lế lếnh lếu lề lệnh lống lốp lồng lỗ lỗi lộng lở lủng lức lừa lữ lựm lựu miầu miếu \
        miền miễn miện mláh muôn muông muổi muộn màu má mác mái mán máng mát mâm mân mãn mão mèo \
        mê mìn mí mít mò mòn móng môl mù mùn mú múa măih măng mũi mươn mương mười mạ mạch mạn \
        mạo mạy mả mần mầu mập mằn mặc mế mễ mịch mọt mố mốt mỗ mộ mộng mỡ mục mứn mỳ nghiên \
        nghèn nghé nghê nghì nghề nghịu ngài ngàm ngàn ngành ngâm ngâu ngây ngã ngò ngòi ngăn \
        ngư ngươn ngạc ngại ngạn ngải ngảo ngần ngọ ngọk ngối ngổ ngự nhiêu nhoóng nhuế nhuệ nhè \
        nhé nhìu nhôn nhùn nhùng nhượng nhạc nhạn nhạo nhẫn nhứt nhừ nhữ niêm noọng nuê nuôl \
        nuông nài nàn nàng ná nánh nâm nèn né nê nòi nóc nô nùng nú núa nơ nại nấm nẫm nật nậu \
        nẵng nặm nếnh nọc nọi nốt nổi nỗ nộn nới phiên phiến phiệt phà phài phàng phác phái phán \
        pháo phân phê phì phích phòn phô phông phăng phơi phạ phả phấn phặc phặng phồn phổng \
        phời piơr plô plông pnôn pró prông pà pài pàng pá pác pán pék pì pó pô pù pú púch púng \
        păh păl păm păng pơ pơnan pơng pơơ pưh pả pải pấc pẩu pắc pằn pếch pết pố pốk pồ pồn pờ \
        quài quáng quê quí quơn quất qyđ qưới rcăm riêng riềng roàng rsươm rtô ruồng ruộng rvê \
        rài ràng ráng rã ré réo rì rí ròn róa rô rông răng rơ rơn rơng rạch rạng rẫy rế rịa rốk \
        rồng rộng rờ rụt rừng siên sró srônh suê sà sài sàn sàng sành sào sán sánh sáo sáp sáu \
        sáy sê sì sìn sín sính só sô sôr súp săm sơ sơmei sư sại sảng sảo sập sậy sắk sặt sịa sỏ \
        sỏi sốp sủ sủng sức sử thiêm thiêu thiền thiềng thuấn thuần thuốc thuộc thuột thuỵ thài \
        thác thám thán thánh tháp thèn thê thích thín thíp thít thôm thúc thước thạc thải thản \
        thảnh thất thầu thầy thẩn thế thố thốt thụp thứa thừa tiêng tiếng tiếp tiết toán toại \
        truông tràm trành trào trác trách trái tráng trâu trãi trìu tría trích tròn trôi trôm \
        trù trùng trăm trăng trĩ trại trạng trạo trảng trấp trầm trầu trắc trống trụ trục trừ \
        trừng trữ tuyển tàm tào tàu tá tái tánh táo tát tè tê tênh tìa tíh típ tòng tó tóc tóh \
        tôi tông tôr túng tăm tơi tương tướng tản tảo tất tấu tầm tần tầng tắc tắm tằng tẻh tề \
        tọ tỏa tố tốn tồn tộc tới tở tụ tụng tủa tủng tức tựu tỵ viêm viêng việc vài vàl vàm vàn \
        ván vây vê vò vô vôi võng vĩ vũng vườn vược vạc vạt vấp vần vầy vật vệ vịnh vọng vồn \
        vừng vỹ xiêng xiêr xoài xuôi xà xát xèo xé xén xích xím xín xôm xùa xú xăng xạ xả xỉn \
        xốp yiêng yông yă yết zuôich á áng é ét ê êbur êê ích ó óc ôn úc úy đakrông đal đam đao \
        đar đen đir điếm điềm điển đliê đoa đoài đoạn đoọc đrắk đu đun đá đám đán đánh đáp đáy \
        đèo đéc đét đê đích đính đôi đùng đú đúc đưng đước đạc đạm đạn đạp đản đảnh đảo đầm đẩu \
        đập đậu đắc đắt đệm đỉnh địch đống đốp đồ đồi đổ đổng độ đớt đờn đứa ơ ơm ơn ơt ư ưu \
        ương ước ải ảng ảnh ấm ấn ẳng ống ổ ở ủ ỷ
        """
}
