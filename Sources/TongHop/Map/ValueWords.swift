import VietText

/// The words by which values are recognised, folded.
struct ValueWords: Sendable {
    let table: PhraseTable

    init(profile: CampaignProfile) {
        let names = profile.awards.flatMap { [$0.name.vi] + $0.wordings }.map { Viet.fold($0) }
        let lists = profile.rollups.flatMap(\.groups).flatMap { [$0.name.vi] + $0.wordings }
        let wordings = profile.fieldsOfWork.flatMap { [$0.name.vi, $0.code] + $0.wordings }
        let fields = (wordings + lists).map { Viet.fold($0) } + PhraseTable.list(Self.fieldNames)
        let words = Set(fields.flatMap { $0.split(separator: " ") }).subtracting([
            "va", "cac", "tinh", "xa", "hoi", "cong", "so", "mo", "hinh", "ho", "nguoi",
        ])
        let fixed = Self.phrases.map { ($0.0, PhraseTable.list($0.1)) }
        table = PhraseTable(
            fixed + [
                (.award, names.filter { $0.utf8.count > 1 } + PhraseTable.list(Self.awardNames)),
                (.fieldOfWork, fields), (.fieldWord, words.map(String.init)),
            ]
        )
    }

    private static let awardNames = """
        giay khen, bang khen, gk, bk, thu khen, tang giay khen, tang bang khen, chien si thi dua,
        chien sy thi dua, cstd, cstdcs, ldtt, lao dong tien tien, tap the lao dong, ttldtt, ttldxs,
        tap the ldtt, tap the ldxs, huan chuong, huy chuong, ky niem chuong, ki niem chuong,
        co thi dua, bieu duong, tuyen duong, thuong nong, khen thuong dot xuat, don vi quyet thang,
        don vi tien tien, chien si tien tien, cstt, gia dinh van hoa, anh hung, danh hieu, huy hieu,
        tap the tien tien, bang cong nhan, bang ghi cong, tang thuong, khen thuong, nha giao uu tu,
        nha giao nhan dan, thay thuoc, gui thu khen, de nghi giay khen, de nghi bang khen
        """

    private static let fieldNames = """
        kinh te, van hoa xa hoi, vhxh, quoc phong an ninh, qpan, he thong chinh tri, htct, kt,
        an sinh xa hoi, asxh, y te, giao duc, an ninh trat tu, antt, cong nghe thong tin, cntt,
        chuyen doi so, tuyen truyen, san xuat, kinh doanh, nong thon moi, do thi van minh,
        cai cach hanh chinh, xay dung dang, moi truong, van hoa, xa hoi, kinh te xa hoi, ktxh,
        xay dung he thong chinh tri, gd dt, tinh nguyen, hau can, kiem soat dich benh, tiem chung,
        truy vet, xet nghiem, dieu tri, doi song, quoc phong, an ninh
        """

    static let units = """
        nguoi, ho, luot, dan, cong, nhan, truong, hop, em, suat, phan, khoang, hon, gan, dong, trieu,
        ty, nghin, ngan, d, vnd, tr, va, uoc, tren, hoc, sinh, khau, gia, dinh, cai, lan
        """

    private static let phrases: [(PhraseLists, String)] = [
        (
            .organisation,
            """
            ubnd, uy ban, ub, hoi, doan thanh nien, doan tn, doan tncs, truong, cong ty, cty, cong an,
            ca, ban, phong, so, dang uy, quan uy, huyen uy, thanh uy, tinh uy, chi bo, khu pho, kp,
            to dan pho, tdp, ap, thon, tram y te, tyt, benh vien, bv, htx, hop tac xa, trung tam,
            tt y te, lien doan, ldld, mttq, mat tran, bchqs, bch, dtn, hlhpn, hnd, hoi nd, ccb, hccb,
            cong doan, doanh nghiep, dn, to, chi hoi, chi doan, van phong, toa an, vien, cuc, chi cuc,
            kho bac, bao hiem, nha may, xi nghiep, tong cong ty, ngan hang, doi, khoa, tap the,
            dang bo, khoi, hdnd, tdkt, lien hiep, gddt, thcs, thpt, mam non, tieu hoc, bo doi,
            don bien phong, nhom, clb, cau lac bo, giao xu, chua, ho gia dinh, ho ong, ho ba, quan su,
            ubmttq, hoc vien, dai hoc, cao dang, buu dien, dien luc, mn, th, sytd, syt, snv, tap doan
            """
        ),
        (
            .position,
            """
            chu tich, pho chu tich, bi thu, pho bi thu, giam doc, pho giam doc, truong, pho truong, pho,
            nhan vien, giao vien, bac si, bac sy, dieu duong, nguoi dan, hoi vien, doan vien, can bo,
            cong chuc, vien chuc, chuyen vien, uy vien, uv, hieu truong, tong phu trach, cong an vien,
            tnv, tinh nguyen vien, ctv, cong tac vien, dqtt, dan quan, chi huy, cht, phct, ct, pct, bt,
            pbt, gd, pgd, tp, ptp, cv, nv, gv, bs, dd, ke toan, thu ky, to truong, doi truong, khu doi,
            chanh, quan ly, ky thuat vien, duoc si, ho ly, y si, y ta, cong nhan, nong dan, hoc sinh,
            sinh vien, chu, dai uy, thieu ta, trung ta, thuong ta, thuong uy, trung uy, chien si,
            chien sy, lai xe, bao ve, noi tro, huu tri, buon ban, tieu thuong, linh muc, tru tri, tu do,
            doanh nhan, kts, ky su, luat su, lao dong, nguoi lao dong, van thu, thieu uy, dai ta
            """
        ),
        (
            .conclusion,
            """
            cong nhan, khong cong nhan, dat, khong dat, de xuat, de nghi, can bo sung, bo sung ho so,
            dong y, khong dong y, xuat sac, tot, kha, trung binh, loai a, loai b, loai c, xep loai,
            hoan thanh tot, hoan thanh xuat sac, yeu cau bo sung, thong nhat, dat yeu cau, chua dat,
            du dieu kien, khong du dieu kien, a, b, c
            """
        ),
        (
            .level,
            """
            trung uong, tinh, huyen, xa, quan, phuong, tw, bo, so, thanh pho, nha nuoc, co so,
            chu tich nuoc, chinh phu, thi xa, thi tran, co quan, don vi
            """
        ),
        (
            .work,
            """
            mo hinh, giai phap, cong trinh, xay dung, trien khai, cach lam, sang kien, phan viec, to,
            doi, bep, atm, sieu thi, ung dung, chot, vung xanh, chuyen xe, xe, lop hoc, phien cho,
            gian hang, tu, cho, hu gao, trao, tang, ngay, nha, diem, ban do, loa, camera
            """
        ),
        (
            .deed,
            """
            co thanh tich, da co thanh tich, hoan thanh, thanh tich, co nhieu, da co nhieu, tich cuc,
            vi da, tham gia, dien hinh, van dong, ho tro, cham soc, to chuc, xay dung va nhan rong,
            co dong gop, dat thanh tich, guong, co cong, da dong gop, dong gop
            """
        ),
        (.honoureeType, "tap the, ca nhan, tt, cn, ho gia dinh, ho, hgd, to chuc"),
        (
            .initiativeKind,
            "mo hinh, giai phap, cach lam, cong trinh, phan viec, sang kien, dien hinh, cach lam hay"
        ),
        (.salutation, "ong, ba, anh, chi, d c, dong chi, ong ba, dc, co, thay"),
        (.wardType, "phuong, xa, thi tran, p, x, tt, dac khu"),
        (.districtType, "quan, huyen, thi xa, q, h, tx"),
        (.provinceType, "tinh, thanh pho, tp, t"),
        (.districtWord, "h, q, tx, tp, huyen, quan"),
        (
            .tier,
            """
            xa, phuong, thi, tran, quan, huyen, tinh, thanh, pho, tp, tw, trung, uong, cap, va, hoac
            """
        ),
        (
            .family,
            """
            nguyen, tran, le, pham, hoang, huynh, phan, vu, vo, dang, bui, do, ho, ngo, duong, ly, dinh,
            mai, trinh, truong, lam, dao, doan, cao, luong, luu, chau, ta, to, phung, quach, kieu,
            thach, son, ha, tong, chu, tang, thai, la, lo, vuong, tu, dam, nghiem, ninh, au, giang,
            trieu, ung, van, hua, kim, danh, y, dieu, k, ro, a, giap, mac, nong, be, hau, khuat, lai,
            lieu, mau, nhan, ong, phi, quan, sam, tieu, ton, tra, vi, h, ksor, rcom, siu, thich, nie,
            ng, tr, ph, quang, ka, vang, giang, sung, hang, thao, cu, ma, phu, cam, dong, lu
            """
        ),
        (
            .namePrefix,
            """
            ong, ba, anh, chi, dc, bs, ths, ts, thay, co, d c, dong chi, bsck1, bsck2, bscki, bsckii,
            bs cki, bs ckii, bs ck1, bs ck2, cki, ckii, pgs, gs, ks, cn, ds, dd, bac si, duoc si,
            dieu duong, ky su, thac si, tien si, cu nhan, luat su
            """
        ),
        (
            .ambiguousFamily,
            "hoi, doan, truong, to, quan, ho, dong, van, chu, phu, cu, thon, tra, cao, la, kim, danh, tu"
        ),
        (
            .organisationSecond,
            """
            thanh, tn, tncs, vien, the, dan, covid, truy, tiem, xet, phan, van, tu, lien, cong, chot, y,
            an, phong, hop, tieu, mam, trung, gia, dong, dang, ve, kiem, ho, tinh
            """
        ),
        (
            .unit,
            units
        ),
        (.moneyUnit, "dong, trieu, ty, nghin, ngan, vnd, tr, d"),
        (.countUnit, "nguoi, ho, luot, em, khau, hop, suat"),
    ]
}
