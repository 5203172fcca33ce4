// Made by make_tables.py; change that script, not this file.

/// Unicode facts of the Latin letters U+0080–U+024F and U+1E00–U+1EFF.
enum LatinData {
    /// The folded form of each letter: a space separates words, `*` means look further.
    static let folded = """
        _____________________________________________*____23_*___1______\
        aaaaaa*ceeeeiiiidnooooo_ouuuuy**aaaaaa*ceeeeiiiidnooooo_ouuuuy*y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkk*llllll*\
        *llnnnnnn*nnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
        bbbb**occdddddeeeffg**iikkl**nnooo**ppr****ttttuu*vyyzz*********\
        *************aaiioouuuuuuuuuueaaaa**ggggkkoooo**j***gg**nnaa**oo\
        aaaaeeeeiiiioooorrrruuuusstt**hhnd**zzaaeeooooooooyylnt***acclts\
        z**bu*eejjqqrryyaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiii\
        kkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttt\
        ttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy*sss**aaaaaaaaaaaaaaaa\
        aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
        uuyyyyyyyyllvvyy
        """

    /// Letters that fold to another number of letters.
    static let expansions = """
        Æ=ae Þ=th ß=ss æ=ae þ=th Ĳ=ij ĳ=ij ŉ=n Œ=oe œ=oe ƕ=hv Ǆ=dz ǅ=dz ǆ=dz Ǉ=lj ǈ=lj ǉ=lj \
        Ǌ=nj ǋ=nj ǌ=nj Ǣ=ae ǣ=ae Ǳ=dz ǲ=dz ǳ=dz Ƕ=hv Ǽ=ae ǽ=ae ȸ=db ȹ=qp ẚ=a ẞ=ss
        """

    /// A combining mark, then letters without and with it in turn.
    static let compositions = """
        0300 AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ¨῭
        0301 AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ÇḈçḉĒḖēḗÏḮ
        0301 ïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ
        0302 AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ
        0303 AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ
        0304 AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ
        0306 AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ
        0307 CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆ
        0307 wẇXẊxẋYẎyẏſẛ
        0308 AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ
        0309 AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ
        030A AÅaåUŮuůwẘyẙ
        030B OŐoőUŰuű
        030C CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮjǰHȞhȟ
        030F AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ
        0311 AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ
        031B OƠoơUƯuư
        0323 BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưự
        0323 YỴyỵ
        0324 UṲuṳ
        0325 AḀaḁ
        0326 SȘsșTȚtț
        0327 CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ
        0328 AĄaąEĘeęIĮiįUŲuųOǪoǫ
        032D DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ
        032E HḪhḫ
        0330 EḚeḛIḬiḭUṴuṵ
        0331 BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ
        0338 =≠<≮>≯
        0342 ¨῁
        """

    /// The combining classes of U+0300–U+036F in hexadecimal.
    static let combiningClasses = """
        E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E8 DC DC DC DC E8 D8 \
        DC DC DC DC DC CA CA DC DC DC DC CA CA DC DC DC DC DC DC DC DC DC DC DC 01 01 01 01 \
        01 DC DC DC DC E6 E6 E6 E6 E6 E6 E6 E6 F0 E6 DC DC DC E6 E6 E6 DC DC 00 E6 E6 E6 DC \
        DC DC DC E6 E8 DC DC E6 E9 EA EA E9 EA EA E9 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6 E6
        """
}
