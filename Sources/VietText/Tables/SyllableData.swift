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
        lưu lương lượng lượt lạc lại lạng lần lầu lập lễ lệ lịch lồ lỗ lộ lộc lớn lợi lụa lục \
        lực miên miếu mà máy mây mã mô môi môn mông mùa mùi mơ mường mạc mại mạng mạnh mầm mẫn \
        mẫu mậu mặt mến mềm mọi mỏ mồ mỗi mộc một mới mức mỹ nghiêm nghiệm nghiệp nghèo nghìn \
        nghĩa nghệ nghị ngoại nguyên nguyễn nguyện nguyệt nguồn ngà ngày ngân ngã ngãi ngô ngôn \
        ngõ ngũ người ngọc nhiên nhiều nhiệm nhiệt nhuận nhà nhàn nhâm nhân nhã nhì nhóm nhơn \
        như nhất nhận nhập nhật nhẹ nhị nhỏ những nhựt niên niệm nuôi nà nào này nên nóng nông \
        núi năm năng nơi nưa nước nậm nếu nối nội nở nữ nữa phiêng phiếu phàn pháp phát phìn \
        phình phí phòng phó phù phùng phú phúc phương phước phường phượng phạm phải phần phẩm \
        phật phố phổ phụ phục phụng phủ quyên quyết quyền quà quàng quá quách quán quân quét quý \
        quả quản quảng quận quế quốc quới quỳ quỳnh quỹ rõ rất siêu soát suất suối sách sáng sát \
        sâm sóc sông sùng sĩ sơn sương sạch sản sầm sắc sẻ sẽ số sống sở sự sỹ thiên thiết thiếu \
        thiện thiệu thoại thuyên thuý thuận thuật thuế thuỳ thuỷ thàng thành thào thái tháng \
        thân thì thôn thông thùy thúy thăng thơ thơm thư thương thường thưởng thượng thạch thạnh \
        thảo thần thẩm thập thắm thắng thể thị thịnh thọ thống thổ thới thờ thời thở thụ thục \
        thụy thủ thủy thứ thức thừa thực tiêm tiên tiêu tiến tiền tiểu toà toàn toản triết triều \
        triển triệu truyền trà tràng trào trâm trân trên trì trình trí trò trúc trưng trương \
        trước trường trưởng trạch trạm trấn trần trận trật trẻ trị trịnh trọ trọng trồng trở trợ \
        trực tuyên tuyến tuyết tuyền tuân tuấn tuần tuệ tuổi tà tài tác tám tâm tân tây tên tình \
        tích tín tính tòa tóm tô tôm tôn tùng tú túc tý tăng tĩnh tơ tư tường tưởng tượng tạ tại \
        tạo tả tải tấm tấn tẩn tập tắt tặng tế tỉ tỉnh tịch tịnh tốc tống tốt tổ tổng tờ tứ từ \
        từng tử tự tỷ uyên uông uỷ viên viễn viện việt và vàng vào vân vì võ vùng văn vĩnh vũ \
        vương vượng vượt vạch vạn vấn vận vắc vết về vệ vị vịt vốn với vụ vực xuyên xuyến xuân \
        xuất xuống xá xây xã xét xí xóm xương xứ yên yêu yến yếu ái án âm ân âu ít ô ông út ý ăn \
        đa đak đan đang đi đinh điêu điền điều điểm điện điệp đo đoan đoàn đua đà đài đàm đàn \
        đào đâu đây đã đình đó đóng đô đôn đông đăk đăng đơn đường được đạ đại đạo đạt đảm đảng \
        đất đầu đắk đằng đặc đặng đẹp đến đề để địa định đỏ đốc đối đồn đồng đỗ độc đội động đột \
        đời đợt đủ đức ấp ổn ủng ủy ứng
        """

    /// The others that occur.
    static let known = """
        avương bhăng bhốk biền biều biển biện blà blô blứ boòng broăi buồm bái bám bán báng bánh \
        báy bãi bão bè bên bì bính bó bóc bóng bôi bôm bôn bù bú búa búk búng búp bút bă băh \
        băng bơ bơi bưng bước bướm bưởi bạ bại bạn bạo bạt bảng bấm bất bần bầu bẩm bẩn bậc bận \
        bật bắt bền bể bệ bỉm bỉnh bọc bỏ bố bốc bối bốn bồi bồn bổ bổi bổn bộc bội bột bớt bờ \
        bục bụi bụng bủng bức bứt bửu bữa chiêm chiên chiêng chiêu chiếc chiếu chiểu choóng \
        chrôh chuyến chuẩn chuối chuỗi chuột chàm chàng chày cháy chè chèo chéng chì chìa chìm \
        chùm chúc chăn chũ chơ chơn chạc chạm chạy chảy chấm chấn chấp chất chầy chẩn chậm chật \
        chắc chằng chặn chặt chẽ chếch chết chếu chịu chọn chọng chối chồ chồng chổi chớ chớp \
        chờ chở chứa chứng chừng chử chửa cuông cuôr cuốc cuổi càn càng cành cày cáp cáy câu cãi \
        cò còi cú cúi căm căn căng cơi cưa cưới cười cưỡi cạ cạn cạnh cạp cải cảm cảng cấm cấn \
        cấu cấy cẩn cận cậu cắm cắn cắt cằm cằn cặp cọ cọn cọt cỏ cố cống cốt cồn cỗ cội cộp cỡ \
        cợt cụ cụm củi củng cứ cừ cửu cự cực diêm diêu diệm diện djrăng dliê drênh dróh drót drô \
        drông drăm drăng drắk duyệt duệ dài dào dày dám dép dêr dêê dìn dình dìu díu dòi dõng dù \
        dùng dăh dăm dăng dĩ dĩnh dơi dơk dơn dơng dưa dược dạ dạng dạy dải dầm dần dẩn dẫm dập \
        dậy dắt dế dề dền dễ dệt dị dịp dọc dọn dối dồm dồn dội dời dở dỡ dụ dứt dừa dữ dữu dự \
        dực eachà ghé ghép ghét ghế ghềnh giuộc già giàn giác gián giát giây giã giêng giòn giôn \
        giũ giường giả giảm giản giảng giấc giận giật giằng giặc giặt giếng giỏi giồng giỗ giờ \
        giở giục grăng guôi gành gào gác gáo gây gãy gòi gòn gót gôi gươm gương gạch gấp gấu gắn \
        gằn gặp gặt gọi gốc gối gỗ gội gởi gỡ gửi hiếm hiến hiểm hlơ hlốp hoành hoè hoạ hoạt hoả \
        hrú huyết huê huế huề huống huồi huổi hài hàn hàu há hái hán háng hát hãi hãn hãy hé héo \
        hòn hóc hú húc hăn hăng hơ hơi hưu hươu hưởng hạc hại hạng hạp hấp hầm hẩu hẫng hắc hắn \
        hẳn hặc hẹ hẹn hẹp hẹt hẻo hịch họa hỏa hỏi hỏng hố hối hốt hồi hồn hổ hộc hộp hới hớn \
        hớt hờ hời hở hợi hụt hứng hừa hỳ hỷ jlơi jút jơ kbô kdăm khiêng khiến khiếu khoài khoá \
        khoái khoán khoé khoản khoảng khuyên khuyến khuôn khuông khuất khuấy khác khách khái \
        khám kháng khát khâm khâu khép khía khít khòa khóa khóc khóe khói khôn khúc khăl khơng \
        khươl khả khấu khẩn khắc khắp khắt khế khỉ khỏi khối khớp khờ khởi khủa khủng khừa kiêu \
        kiếm kiết kiền kiển kiểng kiểu kiệm kiện kiệu klông kmút kmăl knuếc knốp knớ kriêng krái \
        krêl krêy kuêh kuăng kè kém kéo kép kích kín kính kót kô kôi kôn kông kơ kơi kạn kần kẹo \
        kẹt kẻ kềm kể kệ kịch kịp kỵ kỷ laêê liêng liền liễn liệp liệu loỏng luyện luật luốc \
        luống luồng lài lào lá lách lái lán lánh lát lân lây lãi lãm lèng lèo lé lén lìa lìn \
        lình lìu lòa lòng lói lóng lót lô lôi lôm lôn lông lõi lõm lù lúc lúi lũ lũm lũy lơ lơng \
        lưng lưới lười lưỡi lưỡng lược lạ lạch lạm lạn lạnh lạp lạt lả lấp lấy lầm lẫn lậy lắk \
        lắm lắng lắp lặc lẹ lẻ lẽ lế lếnh lếu lề lệnh lọc lọt lối lống lốp lồng lỗi lội lộng lới \
        lớp lời lở lỡ lụt lủng lứa lức lừa lửa lữ lựa lựm lựu miầu miếng miền miễn miện miệng \
        mláh muôn muông muối muốn muổi muộn màn màng màu má mác mái mán máng mát máu mâm mân mãi \
        mãn mão mèo méo mép mê mìn mí mít mò mòn móc món móng môl mù mùn mú múa măih măng mũ mũi \
        mưa mươn mương mướn mười mượn mạ mạch mạn mạo mạy mả mảng mất mấu mấy mần mầu mập mắc \
        mắm mắng mắt mằn mặc mặn mẹ mẹo mế mễ mỉm mịch mịn mọc mọt mỏi mỏng mố mối mốt mồm mổ mỗ \
        mộ mộng mớ mờ mời mở mỡ mục mứn mứt mừng mỳ nghiên nghiêng nghiện nghèn nghé nghén nghê \
        nghì nghĩ nghẽn nghề nghỉ nghịu ngài ngàm ngàn ngành ngâm ngâu ngây ngò ngòi ngăn ngư \
        ngưng ngươn ngược ngạc ngại ngạn ngả ngải ngảo ngất ngầm ngần ngập ngắm ngắn ngọ ngọk \
        ngọn ngối ngồi ngổ ngủ ngừng ngửi ngự ngựa nhiêu nhiếp nhoóng nhuế nhuệ nhuộm nhè nhé \
        nhìn nhìu nhôn nhùn nhùng nhúng nhường nhượng nhạc nhạn nhạo nhạy nhấn nhấp nhầm nhẫn \
        nhắc nhắm nhắn nhằm nhẵn nhặt nhịn nhịp nhổ nhột nhớ nhờ nhở nhỡ nhứt nhừ nhữ niêm noọng \
        nuê nuôl nuông nài nàn nàng ná nánh nâm nèn né nén néo nê nòi nóc nói nô nùng nú núa núp \
        nút nơ nướng nại nạn nạp nản nấm nấp nấu nẫm nật nậu nắm nắng nắp nẵng nặm nặng nẻ nếnh \
        nếp nền nọc nọi nốt nồi nổ nổi nỗ nỗi nộn nộp nới nức nửa oán phiên phiến phiệt phà phài \
        phàng phá phác phái phán pháo phân phép phê phì phích phòn phô phôi phông phút phăng \
        phơi phạ phạt phả phản phấn phất phẫu phặc phặng phỏng phối phồn phổi phổng phời phức \
        piơr plô plông pnôn pró prông pà pài pàng pá pác pán pék pì pó pô pù pú púch púng păh \
        păl păm păng pơ pơnan pơng pơơ pưh pả pải pấc pẩu pắc pằn pếch pết pố pốk pồ pồn pờ quài \
        quáng quê quí quơn quạt quấn quất quấy quần quẩn quẻ quỵ qyđ qưới rcăm riêng riềng roàng \
        rsươm rtô ruồng ruộng rvê rài ràng rác ráng rã rãnh rèn ré rén réo rì rí ròn róa rót rô \
        rông rút răng rũ rơ rơi rơn rơng rước rượu rạch rạng rạp rải rảnh rẫy rắn rằng rặng rẻ \
        rẽ rế rịa rọi rối rốk rồi rồng rổ rỗi rỗng rộng rờ rời rụng rụt rủi rừng rửa rực siên \
        sró srônh suê suốt sà sài sàn sàng sành sào sán sánh sáo sáp sáu sáy sâu sét sê sì sìn \
        sín sính só sô sôi sôr súng súp săm sơ sơmei sư sướng sườn sại sạn sạt sảng sảo sấm sấy \
        sập sậy sắk sắm sắn sắp sẵn sặt sếp sỉ sịa sỏ sỏi sốp sốt sổ sớm sờ sờn sợ sợi sụp sụt \
        sủ sủng sức sừng sử sửa sữa thiêm thiêu thiếp thiền thiềng thiệt thoát thoả thuê thuấn \
        thuần thuốc thuộc thuột thuở thuỵ thài thác thám thán thánh tháo tháp thèn thép thê thêu \
        thìa thích thín thính thíp thít thói thôm thúc thăm thưa thước thạc thạo thả thải thản \
        thảnh thấm thấp thất thấu thấy thầu thầy thẩn thậm thật thắp thắt thẳm thẳng thẻ thế \
        thềm thịt thỏ thố thối thốt thồ thổi thớt thợ thụp thủng thứa thử thửa tiêng tiếc tiếng \
        tiếp tiết tiệc tiện toán toại toả triệt truyện truông tràm trành trác trách trái tráng \
        trâu trãi tréo trìu tría trích tròn trôi trôm trù trùng trăm trăng trĩ trơn trượt trại \
        trạng trạo trả trải trảng trấp trầm trầu trắc trẻo trễ trệt trọn trốn trống trồi trổ \
        trộm trộn trời trợn trụ trục trụi trứng trừ trừng trữ tuyển tuột tàm tào tàu tá tách tái \
        tánh táo tát tè tê tênh tìa tíh típ tòng tó tóc tóh tôi tông tôr túi túng tăm tơi tươi \
        tương tưới tướng tạm tạp tản tảo tấc tất tấu tầm tần tầng tẩy tắc tắm tằm tằng tặc tẻh \
        tếch tề tị tọ tỏ tỏa tố tối tốn tồi tồn tổn tộc tội tớ tới tời tở tụ tụng tủ tủa tủng \
        tức tựu tỵ uốn uống viêm viêng viếng viết việc vài vàl vàm vàn vá vác ván vây vé vê vò \
        vòi vòng vô vôi võng vĩ vũng vướng vườn vược vạ vạc vạt vấp vần vầy vẫn vật vậy vắng vặt \
        vẹn vẻ vẽ vỉa vịn vịnh vọng vọt vỏ vồn vỗ vội vớ vời vỡ vợ vụn vứt vừa vừng vững vỹ \
        xiêng xiêr xiết xoài xoá xoắn xuôi xà xác xát xèo xé xén xích xím xín xóa xóc xôm xùa xú \
        xúc xúi xăng xưa xưng xưởng xạ xả xảy xấu xắn xẻ xếp xỉn xỏ xối xốp xổ xới xứng xử yiêng \
        yông yă yết yểm zuôich á áng ánh áo áp é ét ê êbur êê ích ó óc ôn úc úy đakrông đal đam \
        đao đar đau đem đen đir điếm điếu điềm điển đliê đoa đoài đoạn đoọc đrắk đu đun đàng đá \
        đám đán đáng đánh đáo đáp đáy đâm đãi đèn đèo đéc đét đê đêm đích đính đòi đói đón đôi \
        đùa đùng đú đúc đũa đưng đước đạc đạm đạn đạp đản đảnh đảo đấu đấy đầm đẩu đẩy đập đậu \
        đắc đắn đắp đắt đẻ đếm đều đệm đỉnh địch đọc đống đốp đốt đồ đồi đổ đổi đổng độ đớt đờn \
        đỡ đợi đụng đứa đứng đừng ơ ơm ơn ơt ư ưa ưng ưu ương ước ướt ải ảng ảnh ảo ấm ấn ấy ẩm \
        ẩn ẳng ẵm ếch ốc ốm ống ồn ổ ổi ớt ở ủ ỷ
        """
}
