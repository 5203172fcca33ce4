// Made by make_tables.py; change that script, not this file.

/// The letters of the old encodings: `letter=bytes in hexadecimal`.
enum LegacyData {
    /// tcvn3.csv.
    static let tcvn3 = """
        á=B8 à=B5 ả=B6 ã=B7 ạ=B9 ă=A8 ắ=BE ằ=BB ẳ=BC ẵ=BD ặ=C6 â=A9 ấ=CA ầ=C7 ẩ=C8 ẫ=C9 ậ=CB \
        é=D0 è=CC ẻ=CE ẽ=CF ẹ=D1 ê=AA ế=D5 ề=D2 ể=D3 ễ=D4 ệ=D6 í=DD ì=D7 ỉ=D8 ĩ=DC ị=DE ó=E3 \
        ò=DF ỏ=E1 õ=E2 ọ=E4 ô=AB ố=E8 ồ=E5 ổ=E6 ỗ=E7 ộ=E9 ơ=AC ớ=ED ờ=EA ở=EB ỡ=EC ợ=EE ú=F3 \
        ù=EF ủ=F1 ũ=F2 ụ=F4 ư=AD ứ=F8 ừ=F5 ử=F6 ữ=F7 ự=F9 ý=FD ỳ=FA ỷ=FB ỹ=FC ỵ=FE đ=AE Ă=A1 \
        Â=A2 Ê=A3 Ô=A4 Ơ=A5 Ư=A6 Đ=A7 Á=41B8 À=41B5 Ả=41B6 Ã=41B7 Ạ=41B9 Ắ=A1BE Ằ=A1BB Ẳ=A1BC \
        Ẵ=A1BD Ặ=A1C6 Ấ=A2CA Ầ=A2C7 Ẩ=A2C8 Ẫ=A2C9 Ậ=A2CB É=45D0 È=45CC Ẻ=45CE Ẽ=45CF Ẹ=45D1 \
        Ế=A3D5 Ề=A3D2 Ể=A3D3 Ễ=A3D4 Ệ=A3D6 Í=49DD Ì=49D7 Ỉ=49D8 Ĩ=49DC Ị=49DE Ó=4FE3 Ò=4FDF \
        Ỏ=4FE1 Õ=4FE2 Ọ=4FE4 Ố=A4E8 Ồ=A4E5 Ổ=A4E6 Ỗ=A4E7 Ộ=A4E9 Ớ=A5ED Ờ=A5EA Ở=A5EB Ỡ=A5EC \
        Ợ=A5EE Ú=55F3 Ù=55EF Ủ=55F1 Ũ=55F2 Ụ=55F4 Ứ=A6F8 Ừ=A6F5 Ử=A6F6 Ữ=A6F7 Ự=A6F9 Ý=59FD \
        Ỳ=59FA Ỷ=59FB Ỹ=59FC Ỵ=59FE
        """

    /// tcvn5712-1.csv.
    static let tcvn5712 = """
        Ú=01 Ụ=02 Ừ=04 Ử=05 Ữ=06 Ứ=11 Ự=12 Ỳ=13 Ỷ=14 Ỹ=15 Ý=16 Ỵ=17 À=80 Ả=81 Ã=82 Á=83 Ạ=84 \
        Ặ=85 Ậ=86 È=87 Ẻ=88 Ẽ=89 É=8A Ẹ=8B Ệ=8C Ì=8D Ỉ=8E Ĩ=8F Í=90 Ị=91 Ò=92 Ỏ=93 Õ=94 Ó=95 \
        Ọ=96 Ộ=97 Ờ=98 Ở=99 Ỡ=9A Ớ=9B Ợ=9C Ù=9D Ủ=9E Ũ=9F Ă=A1 Â=A2 Ê=A3 Ô=A4 Ơ=A5 Ư=A6 Đ=A7 \
        ă=A8 â=A9 ê=AA ô=AB ơ=AC ư=AD đ=AE Ằ=AF à=B5 ả=B6 ã=B7 á=B8 ạ=B9 Ẳ=BA ằ=BB ẳ=BC ẵ=BD \
        ắ=BE Ẵ=BF Ắ=C0 Ầ=C1 Ẩ=C2 Ẫ=C3 Ấ=C4 Ề=C5 ặ=C6 ầ=C7 ẩ=C8 ẫ=C9 ấ=CA ậ=CB è=CC Ể=CD ẻ=CE \
        ẽ=CF é=D0 ẹ=D1 ề=D2 ể=D3 ễ=D4 ế=D5 ệ=D6 ì=D7 ỉ=D8 Ễ=D9 Ế=DA Ồ=DB ĩ=DC í=DD ị=DE ò=DF \
        Ổ=E0 ỏ=E1 õ=E2 ó=E3 ọ=E4 ồ=E5 ổ=E6 ỗ=E7 ố=E8 ộ=E9 ờ=EA ở=EB ỡ=EC ớ=ED ợ=EE ù=EF Ỗ=F0 \
        ủ=F1 ũ=F2 ú=F3 ụ=F4 ừ=F5 ử=F6 ữ=F7 ứ=F8 ự=F9 ỳ=FA ỷ=FB ỹ=FC ý=FD ỵ=FE Ố=FF U0300=B0 \
        U0309=B1 U0303=B2 U0301=B3 U0323=B4
        """

    /// vni-windows.csv.
    static let vni = """
        á=61F9 à=61F8 ả=61FB ã=61F5 ạ=61EF ă=61EA ắ=61E9 ằ=61E8 ẳ=61FA ẵ=61FC ặ=61EB â=61E2 \
        ấ=61E1 ầ=61E0 ẩ=61E5 ẫ=61E3 ậ=61E4 é=65F9 è=65F8 ẻ=65FB ẽ=65F5 ẹ=65EF ê=65E2 ế=65E1 \
        ề=65E0 ể=65E5 ễ=65E3 ệ=65E4 í=ED ì=EC ỉ=E6 ĩ=F3 ị=F2 ó=6FF9 ò=6FF8 ỏ=6FFB õ=6FF5 ọ=6FEF \
        ô=6FE2 ố=6FE1 ồ=6FE0 ổ=6FE5 ỗ=6FE3 ộ=6FE4 ơ=F4 ớ=F4F9 ờ=F4F8 ở=F4FB ỡ=F4F5 ợ=F4EF ú=75F9 \
        ù=75F8 ủ=75FB ũ=75F5 ụ=75EF ư=F6 ứ=F6F9 ừ=F6F8 ử=F6FB ữ=F6F5 ự=F6EF ý=79F9 ỳ=79F8 ỷ=79FB \
        ỹ=79F5 ỵ=EE đ=F1 Á=41D9 À=41D8 Ả=41DB Ã=41D5 Ạ=41CF Ă=41CA Ắ=41C9 Ằ=41C8 Ẳ=41DA Ẵ=41DC \
        Ặ=41CB Â=41C2 Ấ=41C1 Ầ=41C0 Ẩ=41C5 Ẫ=41C3 Ậ=41C4 É=45D9 È=45D8 Ẻ=45DB Ẽ=45D5 Ẹ=45CF \
        Ê=45C2 Ế=45C1 Ề=45C0 Ể=45C5 Ễ=45C3 Ệ=45C4 Í=CD Ì=CC Ỉ=C6 Ĩ=D3 Ị=D2 Ó=4FD9 Ò=4FD8 Ỏ=4FDB \
        Õ=4FD5 Ọ=4FCF Ô=4FC2 Ố=4FC1 Ồ=4FC0 Ổ=4FC5 Ỗ=4FC3 Ộ=4FC4 Ơ=D4 Ớ=D4D9 Ờ=D4D8 Ở=D4DB Ỡ=D4D5 \
        Ợ=D4CF Ú=55D9 Ù=55D8 Ủ=55DB Ũ=55D5 Ụ=55CF Ư=D6 Ứ=D6D9 Ừ=D6D8 Ử=D6DB Ữ=D6D5 Ự=D6CF Ý=59D9 \
        Ỳ=59D8 Ỷ=59DB Ỹ=59D5 Ỵ=CE Đ=D1
        """

    /// viscii.csv.
    static let viscii = """
        Ẳ=02 Ẵ=05 Ẫ=06 Ỷ=14 Ỹ=19 Ỵ=1E Ạ=80 Ắ=81 Ằ=82 Ặ=83 Ấ=84 Ầ=85 Ẩ=86 Ậ=87 Ẽ=88 Ẹ=89 Ế=8A \
        Ề=8B Ể=8C Ễ=8D Ệ=8E Ố=8F Ồ=90 Ổ=91 Ỗ=92 Ộ=93 Ợ=94 Ớ=95 Ờ=96 Ở=97 Ị=98 Ỏ=99 Ọ=9A Ỉ=9B \
        Ủ=9C Ũ=9D Ụ=9E Ỳ=9F Õ=A0 ắ=A1 ằ=A2 ặ=A3 ấ=A4 ầ=A5 ẩ=A6 ậ=A7 ẽ=A8 ẹ=A9 ế=AA ề=AB ể=AC \
        ễ=AD ệ=AE ố=AF ồ=B0 ổ=B1 ỗ=B2 Ỡ=B3 Ơ=B4 ộ=B5 ờ=B6 ở=B7 ị=B8 Ự=B9 Ứ=BA Ừ=BB Ử=BC ơ=BD \
        ớ=BE Ư=BF À=C0 Á=C1 Â=C2 Ã=C3 Ả=C4 Ă=C5 ẳ=C6 ẵ=C7 È=C8 É=C9 Ê=CA Ẻ=CB Ì=CC Í=CD Ĩ=CE \
        ỳ=CF Đ=D0 ứ=D1 Ò=D2 Ó=D3 Ô=D4 ạ=D5 ỷ=D6 ừ=D7 ử=D8 Ù=D9 Ú=DA ỹ=DB ỵ=DC Ý=DD ỡ=DE ư=DF \
        à=E0 á=E1 â=E2 ã=E3 ả=E4 ă=E5 ữ=E6 ẫ=E7 è=E8 é=E9 ê=EA ẻ=EB ì=EC í=ED ĩ=EE ỉ=EF đ=F0 \
        ự=F1 ò=F2 ó=F3 ô=F4 õ=F5 ỏ=F6 ọ=F7 ụ=F8 ù=F9 ú=FA ũ=FB ủ=FC ý=FD ợ=FE Ữ=FF
        """

    /// vps.csv.
    static let vps = """
        Ạ=02 Ậ=03 Ặ=04 Ẹ=05 Ệ=06 Ị=10 Ọ=11 Ộ=12 Ợ=13 Ụ=14 Ự=15 Ỵ=19 Ẫ=1C Ữ=1D À=80 Ả=81 Ã=82 \
        Ấ=83 Ầ=84 Ẩ=85 ọ=86 ỗ=87 Ă=88 ế=89 ề=8A ể=8B ệ=8C Ắ=8D Ằ=8E Ẳ=8F Ế=90 Ề=93 Ể=94 Ễ=95 \
        Ố=96 Ồ=97 Ổ=98 Ỗ=99 ý=9A ỷ=9B ỵ=9C Ớ=9D Ờ=9E Ở=9F ắ=A1 ằ=A2 ẳ=A3 ẵ=A4 ặ=A5 Ỡ=A6 ớ=A7 \
        Ù=A8 ờ=A9 ở=AA ỡ=AB Ũ=AC Ứ=AD ợ=AE Ừ=AF ổ=B0 Ử=B1 Ỳ=B2 Ỹ=B3 Í=B4 Ì=B5 ộ=B6 Ỉ=B7 Ĩ=B8 \
        Ó=B9 ử=BA ữ=BB Ò=BC Ỏ=BD Õ=BE ự=BF ầ=C0 Á=C1 Â=C2 ấ=C3 ẩ=C4 ẫ=C5 ậ=C6 đ=C7 ẻ=C8 É=C9 \
        Ê=CA ẹ=CB ỉ=CC ễ=CD ị=CE ỹ=CF Ư=D0 Ủ=D1 ồ=D2 ố=D3 Ô=D4 ỏ=D5 ơ=D6 È=D7 ừ=D8 ứ=D9 Ú=DA \
        ũ=DB ư=DC Ý=DD Ẻ=DE à=E0 á=E1 â=E2 ã=E3 ả=E4 ạ=E5 ă=E6 è=E8 é=E9 ê=EA ẽ=EB ì=EC í=ED \
        ĩ=EF Ẵ=F0 Đ=F1 ò=F2 ó=F3 ô=F4 õ=F5 Ơ=F7 ụ=F8 ù=F9 ú=FA ủ=FB Ỷ=FD Ẽ=FE ỳ=FF
        """

    /// windows-1258.csv, where it differs from Latin-1.
    static let windows1258 = """
        €=80 ‚=82 ƒ=83 „=84 …=85 †=86 ‡=87 ˆ=88 ‰=89 ‹=8B Œ=8C ‘=91 ’=92 “=93 ”=94 •=95 –=96 \
        —=97 ˜=98 ™=99 ›=9B œ=9C Ÿ=9F Ă=C3 U0300=CC Đ=D0 U0309=D2 Ơ=D5 Ư=DD U0303=DE ă=E3 \
        U0301=EC đ=F0 U0323=F2 ơ=F5 ư=FD ₫=FE
        """
}
