/// Tells what kind of organisation a name is, as a key that stays the same however it is written.
enum OrganisationWords {
    /// `ubnd`, `ban dan van`, `mttq` …; empty where the words tell none.
    static func key(of name: String) -> String {
        finder.first(in: name) ?? ""
    }

    private static let finder = PhraseFinder<String>([
        ("ban tuyen giao va dan van", "ban dan van"), ("ban dan van", "ban dan van"),
        ("bdv", "ban dan van"),
        ("btgdv", "ban dan van"), ("bdvtu", "ban dan van"), ("ban thi dua khen thuong", "tdkt"),
        ("ban thi dua", "tdkt"), ("hoi dong thi dua khen thuong", "tdkt"),
        ("hoi dong thi dua", "tdkt"),
        ("tdkt", "tdkt"), ("ban tdkt", "tdkt"), ("ban tuyen giao", "ban tuyen giao"),
        ("btg", "ban tuyen giao"),
        ("ban to chuc", "ban to chuc"), ("ubmttq", "mttq"), ("ubmttqvn", "mttq"), ("mttq", "mttq"),
        ("uy ban mat tran", "mttq"), ("uy ban mttq", "mttq"), ("ub mttq", "mttq"),
        ("ub mttqvn", "mttq"),
        ("mat tran to quoc", "mttq"), ("uy ban nhan dan", "ubnd"), ("ubnd", "ubnd"),
        ("ub nhan dan", "ubnd"),
        ("uy ban nd", "ubnd"), ("lien doan lao dong", "cong doan"), ("ldld", "cong doan"),
        ("cong doan", "cong doan"), ("doan thanh nien", "doan thanh nien"),
        ("doan tncs", "doan thanh nien"),
        ("doan tn", "doan thanh nien"), ("dtn", "doan thanh nien"),
        ("tinh doan", "doan thanh nien"),
        ("thanh doan", "doan thanh nien"), ("quan doan", "doan thanh nien"),
        ("huyen doan", "doan thanh nien"),
        ("hoi lien hiep phu nu", "phu nu"), ("hoi lhpn", "phu nu"), ("hlhpn", "phu nu"),
        ("lhpn", "phu nu"),
        ("hoi phu nu", "phu nu"), ("phu nu", "phu nu"), ("pn", "phu nu"),
        ("hoi nong dan", "nong dan"), ("hnd", "nong dan"),
        ("nong dan", "nong dan"), ("hoi cuu chien binh", "cuu chien binh"),
        ("hoi ccb", "cuu chien binh"), ("ccb", "cuu chien binh"),
        ("hccb", "cuu chien binh"), ("cuu chien binh", "cuu chien binh"),
        ("hoi chu thap do", "chu thap do"), ("ctd", "chu thap do"),
        ("chu thap do", "chu thap do"), ("cong an", "cong an"), ("ban chi huy quan su", "quan su"),
        ("bo chi huy quan su", "quan su"), ("bchqs", "quan su"), ("ban chqs", "quan su"),
        ("dang uy", "dang uy"),
        ("quan uy", "cap uy"), ("huyen uy", "cap uy"), ("thanh uy", "cap uy"),
        ("tinh uy", "cap uy"),
        ("thi uy", "cap uy"), ("so y te", "so y te"), ("syt", "so y te"),
        ("so noi vu", "so noi vu"),
        ("snv", "so noi vu"), ("phong noi vu", "phong noi vu"), ("so giao duc", "so giao duc"),
        ("phong giao duc", "phong giao duc"), ("phong gd dt", "phong giao duc"),
        ("phong y te", "phong y te"),
        ("phong van hoa", "phong van hoa"), ("trung tam y te", "trung tam y te"),
        ("ttyt", "trung tam y te"),
        ("benh vien", "benh vien"), ("truong", "truong"), ("cong ty", "cong ty"), ("hdnd", "hdnd"),
        ("hoi dong nhan dan", "hdnd"),
    ])
}
