#!/usr/bin/env python3
"""Makes data/headers.csv, the wordings by which columns are known.

The wordings of ../shared/domain/headers.csv are taken over under the names of our roles
(ColumnRole.name), and those below are added: what offices write besides. Columns: role, wording,
kinds (a letter for each kind of record that the wording speaks of: i initiative, c commendation,
a appraisal, r registration, s statistics; empty: any).

Usage: make_headers.py [domain/headers.csv] > data/headers.csv
"""
import csv
import sys
from pathlib import Path

LETTERS = {"initiative": "i", "commendation": "c", "appraisal": "a", "registration": "r",
           "statistics": "s"}

# Field of domain/headers.csv -> our role; fields that need a look at each wording are in WORDINGS.
FIELDS = {
    "row_no": "row_no", "note": "note", "unit_name": "unit", "parent_unit": "ignored",
    "province": "province", "district": "district", "ward": "ward", "address": "address",
    "initiative_name": "title", "initiative_kind": "initiative_kind", "field": "field",
    "description": "description", "result": "result", "scale": "spread",
    "start_date": "start_date", "end_date": "end_date", "cost": "amount",
    "contact_person": "contact", "phone": "phone", "email": "email",
    "honouree_name": "honouree", "family_name": "family_name", "given_name": "given_name",
    "salutation": "salutation", "honouree_kind": "htype", "birth_date": "birth_date",
    "gender": "gender", "position": "position", "workplace": "unit",
    "officer_class": "officer_class", "award_form": "award", "award_level": "award_level",
    "award_mode": "award_mode", "achievement": "achievement", "decision_no": "decision_no",
    "decision_date": "decision_date", "decision_no_date": "decision_no_date",
    "issuer": "issuer", "award_year": "year", "reward_money": "amount", "movement": "movement",
    "delegation": "delegation_no", "appraisal_date": "appraisal_date", "score": "score",
    "conclusion": "conclusion", "recognition_level": "recognition_level",
    "registered_count": "registered_count", "count_total": "count_total",
    "count_collective": "count_collective", "count_individual": "count_individual",
    "count_household": "count_household", "count_enterprise": "ignored", "count_new": "ignored",
    "count_continued": "ignored", "code": "code", "measure_unit": "ignored", "status": "status",
    "attachment": "ignored",
}

WORDINGS = {
    "Số lượng tham gia": "beneficiaries", "Đối tượng thụ hưởng": "beneficiaries",
    "Số người thụ hưởng": "beneficiaries", "Địa bàn": "locality", "Khu vực": "locality",
    "Nơi thực hiện": "locality", "Địa điểm thực hiện": "locality", "Địa điểm": "locality",
    "Chức vụ, đơn vị": "position_unit", "Chức vụ, đơn vị công tác": "position_unit",
    "Chức vụ, nơi công tác": "position_unit",
    "Nam": "birth_year_of_gender", "Nữ": "birth_year_of_gender",
    "Địa phương, đơn vị": "unit", "Đề xuất công nhận": "conclusion",
    "Đề xuất": "conclusion", "Công nhận": "conclusion",
    "Quyết định khen thưởng": "decision_no_date", "Căn cứ quyết định": "decision_no_date",
}

# What else is written: role, kinds, wordings separated by |.
MORE = """
row_no ||Số thứ tự|STT/No|Số TT|TT|Stt|Thứ tự số|ST T|Sô TT|Số T.T|STTT|No|Nr
note ||Ghi chú|Ghi chú (nếu có)|Ghi chú thêm|Diễn giải thêm|Thông tin khác|Thông tin bổ sung|Ý kiến khác
unit |iars|Đơn vị chủ trì|Đơn vị chủ trì thực hiện|Đơn vị triển khai|Đơn vị thực hiện mô hình|Đơn vị xây dựng mô hình|Cơ quan thực hiện|Cơ quan chủ trì|Cơ quan, đơn vị thực hiện|Tập thể/cá nhân thực hiện|Tập thể, cá nhân thực hiện|Tác giả|Tên tác giả|Chủ thể thực hiện|Đơn vị sáng tạo|Đơn vị phụ trách|Tên tổ chức|Tổ chức thực hiện|Đơn vị áp dụng|Nơi công tác|Đơn vị, cá nhân thực hiện|Chủ nhiệm mô hình|Đơn vị/cá nhân chủ trì|Đơn vị giới thiệu|Đơn vị có mô hình|Tên đơn vị thực hiện|Đơn vị tham gia|Chi bộ, đơn vị|Nơi đăng ký|Nơi thực hiện mô hình|Đơn vị đề xuất|Đơn vị/tổ chức thực hiện|Đơn vị tổ chức|Đơn vị tổ chức thực hiện|Đơn vị đăng ký thực hiện|Đơn vị đảm nhận|Đơn vị chịu trách nhiệm|Chủ thể
unit |iacrs|Đơn vị|Tên đơn vị|Cơ quan|Đơn vị báo cáo|Đơn vị gửi báo cáo|Tên cơ quan, đơn vị|Cơ quan, đơn vị, địa phương|Tổ chức|Ban, ngành, đoàn thể
unit |c|Đơn vị công tác|Nơi công tác|Đơn vị, địa chỉ công tác|Cơ quan công tác|Cơ quan, đơn vị công tác|Phòng, ban|Phòng ban|Bộ phận công tác|Khoa, phòng|Khoa/phòng|Nơi làm việc|Đơn vị làm việc|Đơn vị/địa chỉ|Đơn vị, địa phương công tác|Thuộc đơn vị|Đơn vị quản lý|Trường|Tên trường|Đơn vị sinh hoạt|Chi bộ|Công tác tại|Địa chỉ công tác|Đơn vị đề nghị khen|Cơ quan đề nghị|Tên phòng ban/khối, tổ công tác|Tên đơn vị/tập thể công tác
locality |icars|Địa điểm thực hiện|Nơi tổ chức|Nơi xây dựng|Địa bàn xây dựng|Địa bàn|Địa phương|Địa bàn triển khai|Địa bàn thực hiện|Nơi thực hiện|Nơi triển khai|Địa điểm triển khai|Địa điểm|Khu vực|Khu vực triển khai|Phạm vi địa bàn|Xã, phường, thị trấn, quận, huyện|Phường/xã, quận/huyện|Thuộc địa bàn|Thuộc địa phương|Địa bàn áp dụng|Vị trí triển khai|Đơn vị hành chính|Nơi áp dụng|Tại địa phương|Địa bàn công tác|Địa bàn cư trú
locality |iar|Địa chỉ|Địa chỉ thực hiện|Địa chỉ triển khai
ward |icars|Xã|Phường|Phường/xã|Xã/phường|Xã, phường|Phường, xã|Xã, phường, thị trấn|Phường, xã, thị trấn|P/X/TT|Phường (xã)|Xã (phường)|Xã/phường/thị trấn|Tên xã|Tên phường|Tên xã, phường|Cấp xã|Thuộc xã|Thuộc phường|Phường xã
district |icars|Huyện|Quận|Quận/huyện|Quận, huyện|Huyện, thị xã, thành phố|Huyện/thị xã/thành phố|Quận (huyện)|Tên quận, huyện|Tên huyện|Thuộc huyện|Thuộc quận|Quận huyện|Huyện/Quận|Cấp huyện|Cấp quận, huyện|Huyện/TX/TP|TP/quận/huyện|Quận/huyện/thị xã
province |icars|Tỉnh|Tỉnh/thành|Tỉnh, thành phố|Tỉnh/thành phố|Tỉnh/TP|Tỉnh thành phố|Tên tỉnh|Thuộc tỉnh|Thành phố trực thuộc trung ương
address |c|Địa chỉ|Địa chỉ liên hệ|Địa chỉ thường trú|Chỗ ở hiện nay|Nơi cư trú|Hộ khẩu thường trú|Quê quán|Nơi sinh sống|Chỗ ở|Địa chỉ nhà|Thường trú
title |iar|Tên mô hình|Tên mô hình hiệu quả|Tên các mô hình hiệu quả|Tên mô hình sáng tạo, hiệu quả|Tên mô hình, giải pháp hiệu quả|Mô hình thực hiện|Mô hình triển khai|Mô hình áp dụng|Tên mô hình, giải pháp|Mô hình/giải pháp|Tên mô hình, sáng kiến, giải pháp|Nội dung mô hình, cách làm hay|Tên MH, GP|Tên mô hình hay|Mô hình, cách làm hay|Mô hình, cách làm hiệu quả|Tên mô hình tiêu biểu|Tên gọi mô hình|Tên gọi của mô hình|Tên cách làm hay|Tên giải pháp, sáng kiến|Tên sáng kiến, giải pháp|Sáng kiến, giải pháp|Sáng kiến|Giải pháp|Giải pháp, cách làm|Tên phần việc|Công trình, phần việc|Tên công trình, mô hình|Công trình, mô hình|Tên công trình dân vận khéo|Tên công trình "Dân vận khéo"|Mô hình dân vận khéo|Mô hình, điển hình|Tên mô hình, điển hình|Điển hình dân vận khéo|Tên việc làm hay|Việc làm hay, cách làm sáng tạo|Tên chương trình, mô hình|Mô hình đăng ký|Tên mô hình đăng ký|Tên công trình đăng ký|Nội dung đăng ký|Công trình đăng ký|Tên mô hình/giải pháp/cách làm|Mô hình tiêu biểu|Mô hình phòng chống dịch|Tên mô hình phòng, chống dịch|Tên mô hình sáng tạo|Các mô hình, giải pháp|Tên các mô hình|Tên đề án, mô hình|Cách làm hay, sáng tạo|Nội dung mô hình, giải pháp|Tên mô hình, cách làm|Tên MH|Tên hoạt động, mô hình|Tên hoạt động|Tên sáng kiến kinh nghiệm|Mô hình được thẩm định|Tên mô hình đề nghị công nhận|Mô hình đề xuất công nhận|Mô hình, cách làm sáng tạo|Mô hình, cách làm hay, sáng tạo|Mô hình hay, cách làm hiệu quả|Mô hình sáng tạo|Cách làm hay|Cách làm sáng tạo
initiative_kind |ir|Loại hình|Phân loại mô hình|Loại mô hình, giải pháp|Mô hình hay giải pháp|Hình thức mô hình|Loại công trình|Thể loại|Loại sản phẩm
field |icr|Lĩnh vực|Thuộc lĩnh vực|Nhóm lĩnh vực|Nhóm mô hình|Phân loại|Lĩnh vực hoạt động|Lĩnh vực triển khai|Nhóm nội dung|Nội dung lĩnh vực|Thuộc nhóm|Nhóm|Mảng công tác|Mảng hoạt động|Lĩnh vực thi đua|Chủ đề|Nhóm nhiệm vụ|Phân nhóm|Lĩnh vực công tác|Lĩnh vực áp dụng|Phân loại lĩnh vực|Thuộc nội dung|Nhóm giải pháp|LV|Lĩnh vực đăng ký|Nhóm vấn đề
description |iar|Mô tả|Mô tả tóm tắt|Mô tả mô hình|Mô tả ngắn|Mô tả nội dung|Tóm tắt nội dung|Tóm tắt cách làm|Tóm tắt cách làm và hiệu quả|Tóm tắt nội dung và hiệu quả|Nội dung, hiệu quả|Nội dung và hiệu quả|Nội dung, kết quả|Nội dung và kết quả thực hiện|Nội dung, hiệu quả mang lại|Nội dung, cách làm|Nội dung và cách làm|Cách thức thực hiện|Cách thức tổ chức|Phương pháp thực hiện|Nội dung chính|Nội dung cơ bản|Cách làm cụ thể|Cách triển khai|Diễn giải|Thuyết minh|Nội dung chủ yếu|Tóm tắt|Giới thiệu mô hình|Biện pháp thực hiện|Nội dung triển khai|Nội dung hoạt động|Quy trình thực hiện|Nội dung, hình thức triển khai|Tóm lược nội dung|Nội dung, giải pháp thực hiện|Kết quả, cách làm|Mục đích, nội dung
result |ia|Kết quả|Hiệu quả|Kết quả, hiệu quả|Kết quả đạt được|Hiệu quả mang lại|Hiệu quả xã hội|Kết quả nổi bật|Kết quả cụ thể|Kết quả triển khai|Tác động|Ý nghĩa|Hiệu quả thực tế|Hiệu quả kinh tế - xã hội|Đánh giá hiệu quả|Kết quả bước đầu|Kết quả áp dụng
beneficiaries |iar|Số người thụ hưởng|Số người hưởng lợi|SL người thụ hưởng|Số lượt người được hỗ trợ|Số hộ/người hưởng lợi|Số người được hỗ trợ|Số lượng người thụ hưởng|Số lượng thụ hưởng|Số đối tượng thụ hưởng|Đối tượng thụ hưởng|Người thụ hưởng|Người hưởng lợi|Số lượt người thụ hưởng|Số lượt hưởng lợi|Số dân hưởng lợi|Số hộ thụ hưởng|Số hộ dân hưởng lợi|Số lượt|Số lượt hỗ trợ|Số người tham gia|Số lượng tham gia|Số lượng người tham gia|Lượt người|Số trường hợp hỗ trợ|Tổng số người thụ hưởng|Quy mô thụ hưởng (người)|Số người tiếp cận|Số suất hỗ trợ|Thụ hưởng|Số người được phục vụ|SL thụ hưởng|SL hưởng lợi|Số người dân được hưởng lợi|Số lượng hộ, người được hưởng|Tổng số lượt người|Số nhân khẩu hưởng lợi|Số người được giúp đỡ|Lượng người hưởng lợi
amount |iar|Kinh phí|Kinh phí thực hiện|Kinh phí vận động|Tổng kinh phí|Giá trị|Giá trị (đồng)|Tổng giá trị|Kinh phí hỗ trợ|Kinh phí huy động|Số tiền|Số tiền vận động|Nguồn lực|Nguồn lực huy động|Nguồn vốn|Tổng số tiền|Trị giá|Trị giá (đồng)|Tổng trị giá|Thành tiền|Chi phí|Chi phí thực hiện|Chi phí triển khai|Kinh phí đầu tư|KP (tr.đ)|KP thực hiện|ĐVT: triệu đồng|ĐVT: đồng|Kinh phí (triệu đồng)|Kinh phí (đồng)|Ngân sách|Ngân sách thực hiện|Số tiền huy động|Vốn huy động|Giá trị hỗ trợ|Giá trị quy tiền|Kinh phí xã hội hóa|Kinh phí triển khai|Dự toán kinh phí|Dự kiến kinh phí|Tổng nguồn lực|Giá trị vận động|Tổng chi|Quy ra tiền
amount |c|Tiền thưởng|Mức thưởng|Mức tiền thưởng|Số tiền thưởng|Số tiền|Tiền thưởng (đồng)|Mức thưởng (đồng)|Tiền khen thưởng|Kinh phí khen thưởng|Giá trị giải thưởng|Tiền thưởng kèm theo|Mức chi khen thưởng|Tổng tiền thưởng|Thưởng|Thành tiền|Thưởng (đồng)|Số tiền được thưởng|Giá trị thưởng|Trị giá phần thưởng
spread |ia|Quy mô|Phạm vi áp dụng|Mức độ lan tỏa|Phạm vi ảnh hưởng|Khả năng nhân rộng|Mức độ nhân rộng|Tính lan tỏa|Phạm vi triển khai|Cấp độ nhân rộng|Nhân rộng
nominated |ia|Đề nghị công nhận|Đề nghị cấp trên công nhận|Đề xuất khen thưởng|Đề nghị cấp trên khen|Đề nghị nhân rộng|Đề nghị biểu dương|Đề nghị tuyên dương|Đề cử|Đề nghị xét|Đề nghị TP công nhận|Đề nghị Thành phố công nhận|Giới thiệu cấp trên|Trình cấp trên
start_date |ir|Thời gian bắt đầu|Ngày bắt đầu|Ngày triển khai|Thời điểm triển khai|Thời điểm thực hiện|TG thực hiện|Thời gian thực hiện|Thời gian triển khai|Bắt đầu|Bắt đầu từ|Từ ngày|Ngày thực hiện|Ngày ra mắt|Thời gian ra mắt|Ngày thành lập|Thời gian áp dụng|Triển khai từ|Áp dụng từ ngày|Ngày khởi động|Thời gian|Thời điểm bắt đầu|Ngày đi vào hoạt động|Mốc thời gian|Thời gian tổ chức|Ngày áp dụng|Thời điểm ra mắt|Thực hiện từ
end_date |ir|Thời gian kết thúc|Ngày kết thúc|Đến ngày|Hoàn thành|Ngày hoàn thành|Thời hạn hoàn thành|Thời hạn|Kết thúc|Thời gian dự kiến hoàn thành
contact |ir|Tác giả|Tên tác giả|Đầu mối liên hệ|Người liên hệ|Người phụ trách|Họ tên người phụ trách|Họ tên, SĐT người phụ trách|Liên hệ (họ tên, điện thoại)|Đầu mối liên hệ (tên, SĐT)|Cán bộ phụ trách|Cán bộ đầu mối|Người đại diện|Người chịu trách nhiệm|Người báo cáo|Cán bộ theo dõi|Người thực hiện|Tên người liên hệ|Đại diện|Thông tin liên hệ|Người phụ trách, SĐT|Người liên hệ (SĐT)|Đồng chí phụ trách|Đ/c phụ trách|Liên hệ|Họ tên người liên hệ|Phụ trách|Người quản lý|Chủ nhiệm|Họ và tên người phụ trách|Cán bộ liên hệ|Cán bộ liên lạc|Lãnh đạo phụ trách|Tên, số điện thoại người liên hệ
phone |icr|SĐT|Số điện thoại|Điện thoại|ĐT liên hệ|Điện thoại liên hệ|Số ĐT|Số điện thoại liên hệ|Số ĐTDĐ|Số di động|Hotline|Số máy|Tel|Phone|Mobile|Điện thoại di động|SĐT liên hệ|Số phone|Số liên lạc|Đường dây nóng|SĐT người phụ trách|Zalo|ĐT di động
email ||Email|Địa chỉ email|Hộp thư|Thư điện tử|Địa chỉ thư điện tử
honouree |c|Tên đơn vị, cá nhân|Tên đơn vị/cá nhân|Đơn vị, cá nhân|Họ tên, chức vụ, đơn vị|Họ và tên, đơn vị|Họ tên cá nhân, tập thể|Họ và tên|Họ tên|Họ và tên cá nhân/Tên tập thể|Họ tên/Tên đơn vị|Tên tập thể, cá nhân|Tập thể/Cá nhân|Đối tượng khen thưởng|Đối tượng được khen thưởng|Tên tập thể, cá nhân được khen|Tên cá nhân, tập thể|Cá nhân/tập thể|Họ tên cá nhân, tên tập thể|Người được khen thưởng|Người được khen|Họ và tên người được khen thưởng|Danh sách tập thể, cá nhân|Tên đối tượng được khen thưởng|Tên đối tượng khen thưởng|Đơn vị, cá nhân được khen thưởng|Họ và tên/Tên tập thể|Tên tập thể, cá nhân đề nghị khen thưởng|Tên tập thể/hộ gia đình/cá nhân|Họ, tên cá nhân hoặc tên tập thể|Cá nhân|Tập thể|Họ và tên, chức danh|Tên gương|Gương điển hình|Tên gương điển hình|Tập thể, cá nhân tiêu biểu|Tên cá nhân|Danh sách|Họ tên cá nhân|Họ tên cá nhân/tập thể|Tên tập thể đề nghị|Tên tập thể|Danh xưng, họ tên|Tên chủ hộ|Tên hộ gia đình|Họ tên chủ hộ|Tên người/đơn vị được khen|Tên doanh nghiệp|Cá nhân được khen thưởng|Tập thể được khen thưởng|Tên đơn vị được khen thưởng|Tên tập thể, cá nhân được tuyên dương
family_name |c|Họ|Họ đệm|Họ và đệm|Họ và tên đệm|Họ lót|Họ chữ đệm
given_name |c|Tên
salutation |c|Tên gọi|Ông/Bà|Ông (bà)|Danh xưng|Xưng hô|Quý danh
htype |c|Loại đối tượng|Tập thể hay cá nhân|TT/CN|Tập thể/cá nhân|Đối tượng|Phân loại|Phân loại tập thể/cá nhân|Là tập thể hay cá nhân|Loại|Loại hình đối tượng|Hình thức (tập thể/cá nhân)|Cá nhân hay tập thể|CN/TT|Tập thể (TT)/Cá nhân (CN)|Thuộc diện|Loại tập thể/cá nhân|Kiểu đối tượng|Nhóm đối tượng
subject |c|Phân loại đối tượng|Phân loại đơn vị|Thành phần|Phân loại cá nhân|Nhóm đối tượng khen thưởng|Khối
birth_date |c|Ngày sinh|Năm sinh|Ngày, tháng, năm sinh|Ngày tháng năm sinh|NTNS|Sinh ngày|Sinh năm|Ngày/tháng/năm sinh|N.sinh
gender |c|Giới tính|Nam/Nữ|GT|Phái|Giới
birth_year_of_gender |c|Nam|Nữ|Năm sinh nam|Năm sinh nữ|Ngày sinh nam|Ngày sinh nữ|Nam sinh năm|Nữ sinh năm
position |c|Chức vụ|Chức danh|CV|Chức vụ, nghề nghiệp|Chức vụ/nghề nghiệp|Nghề nghiệp|Chức vụ, chức danh|Chức vụ hiện nay|Chức vụ hiện tại|Chức vụ công tác|Vị trí công tác|Chức danh, chức vụ|Công việc|Nhiệm vụ được giao|Cấp bậc, chức vụ|Cấp bậc|Chức vụ, cấp bậc|Ngạch|Vị trí việc làm|Chức vụ Đảng, chính quyền, đoàn thể|Chức vụ chính quyền
position_unit |c|Chức vụ, đơn vị công tác|Chức vụ, đơn vị|Chức vụ, nơi công tác|Chức danh, đơn vị|Chức danh, đơn vị công tác|Chức vụ và đơn vị công tác|Chức vụ - đơn vị|Chức vụ/đơn vị công tác|Chức vụ, cơ quan|Chức vụ, cơ quan công tác|Nghề nghiệp, đơn vị công tác|Nghề nghiệp, nơi công tác|Chức danh, nơi công tác|Chức vụ, đơn vị (địa chỉ)|Chức vụ, địa chỉ
officer_class |c|Phân loại cán bộ|Đối tượng cán bộ|Ngạch cán bộ|Phân loại chức vụ|Diện quản lý
award |c|Hình thức khen thưởng|Hình thức khen|HTKT|Danh hiệu, hình thức khen thưởng|Hình thức|Hình thức đề nghị khen|Hình thức được khen|Danh hiệu đề nghị|Danh hiệu đạt được|Danh hiệu được tặng|Danh hiệu/hình thức|Loại khen|Danh hiệu khen thưởng|Hình thức biểu dương|Hình thức tuyên dương, khen thưởng|Khen thưởng|Loại bằng|Được tặng|Tặng thưởng|Đề nghị tặng|Hình thức đã khen thưởng|Hình thức ghi nhận|Tên danh hiệu|Danh hiệu thi đua|Đề nghị danh hiệu|Bằng khen, giấy khen|Phần thưởng|Đề nghị hình thức khen thưởng|Hình thức trao tặng
award_level |c|Cấp khen|Thẩm quyền quyết định|Cấp thẩm quyền quyết định|Cấp khen thưởng|Cấp quyết định|Cấp ban hành|Cấp ra quyết định|Cấp ký|Cấp tặng|Cấp thẩm quyền|Thẩm quyền|Cấp có thẩm quyền|Cấp trao tặng|Khen cấp|Cấp khen tặng|Cấp đề nghị|Cấp xét khen|Thẩm quyền khen thưởng|Mức độ khen thưởng|Cấp độ khen
award_mode |c|Loại hình khen thưởng|Loại khen thưởng|Phương thức khen thưởng|Hình thức (đột xuất, chuyên đề)|Đợt khen thưởng|Diện khen thưởng
achievement |c|Thành tích|Nội dung thành tích|Lý do khen thưởng|Tóm tắt thành tích|Nội dung khen|Nội dung khen thưởng|Thành tích nổi bật|Thành tích đạt được|Thành tích tiêu biểu|Tóm tắt thành tích nổi bật|Công trạng|Lý do khen|Lý do|Lý do tặng thưởng|Trích ngang thành tích|Thành tích khen thưởng|Nội dung biểu dương|Về thành tích|Đã có thành tích|Tóm tắt công trạng|Diễn giải thành tích|Tóm lược thành tích|Lời khen|Nội dung ghi trên bằng|Nội dung ghi giấy khen|Trích yếu
decision_no |c|Số quyết định|Số văn bản khen thưởng|Số văn bản quyết định|Số QĐ|QĐ số|Quyết định số|Số hiệu quyết định|Số QĐ khen thưởng|Số/ký hiệu QĐ|Số, ký hiệu quyết định|Số hiệu văn bản|Số văn bản|Số ký hiệu|Số QĐ khen|Mã quyết định|Theo QĐ số|Theo quyết định số|Số hiệu QĐ|Quyết định khen thưởng số|Số, ký hiệu|Ký hiệu văn bản|Căn cứ QĐ số
decision_date |c|Ngày quyết định|Ngày QĐ|Ngày ban hành|Ngày ký|Ngày ký quyết định|Ngày ra quyết định|Ngày khen thưởng|Ngày khen|Ngày tháng quyết định|Ngày, tháng, năm quyết định|Ngày, tháng, năm ban hành|Ngày cấp|Ngày ban hành quyết định|Thời gian ban hành|Thời gian khen thưởng|Ngày tháng năm ký|Thời điểm khen thưởng|Thời gian quyết định|Ký ngày|Ban hành ngày
decision_no_date |c|Số, ngày quyết định|Số và ngày quyết định|Số, ngày QĐ|Quyết định (số, ngày tháng năm)|Số, ngày, tháng, năm của quyết định|Số QĐ, ngày QĐ|Số/ngày quyết định|Quyết định số, ngày|Số, ngày, tháng, năm quyết định; cơ quan ban hành|Số quyết định, ngày ký|Văn bản khen thưởng (số, ngày)|Quyết định khen thưởng|QĐ khen thưởng (số, ngày)|Quyết định số... ngày...|Số quyết định, ngày tháng năm ban hành|Số, ngày văn bản|Quyết định
issuer |c|Cơ quan ban hành|Cơ quan ra quyết định|Người ký|Cơ quan quyết định|Cơ quan khen thưởng|Đơn vị ra quyết định|Đơn vị ban hành|Người ký quyết định|Cơ quan cấp|Đơn vị khen thưởng|Cơ quan ký|Nơi ra quyết định|Cơ quan trao tặng|Đơn vị khen|Cơ quan khen|Chức danh người ký|Đơn vị ký
year |cr|Năm|Năm khen thưởng|Năm học|Năm đạt|Năm đăng ký|Năm thực hiện|Năm xét|Năm công nhận|Niên khóa|Năm đạt danh hiệu
movement |icrs|Phong trào thi đua|Tên phong trào|Đợt thi đua|Phong trào|Chuyên đề thi đua|Cuộc vận động|Chiến dịch|Tên đợt thi đua
delegation_no |a|Đoàn thẩm định|Đoàn số|Đoàn công tác|Đoàn|Tổ công tác|Số đoàn|Đoàn kiểm tra|Tên đoàn|Đoàn khảo sát|Tổ thẩm định|Đoàn thẩm định số|Đoàn phụ trách
ignored |a|Thành phần đoàn|Thành viên đoàn|Trưởng đoàn|Thành phần tham dự|Thành phần
appraisal_date |a|Thời gian|Ngày giờ|Ngày, giờ|Ngày thẩm định|Thời gian thẩm định|Ngày làm việc|Ngày kiểm tra|Ngày khảo sát|Lịch thẩm định|Ngày chấm|Thời gian làm việc|Ngày họp xét|Thời gian khảo sát
score |a|Tổng điểm|Tổng cộng|Tổng|Cộng|Tổng cộng điểm|Tổng số|Điểm|Điểm thẩm định|Điểm trung bình|Điểm TB|Số điểm đạt|Điểm chấm|Điểm đánh giá|Tổng số điểm|Điểm tổng|Điểm bình quân|Điểm xét
conclusion |a|Kết luận|Kết quả thẩm định|Ý kiến thẩm định|Kết luận của đoàn|Đạt/Không đạt|Xếp loại|Kết quả xét|Kết quả bình xét|Ý kiến của đoàn|Đề xuất của đoàn|Kết quả đánh giá|Kết luận thẩm định|Ý kiến Hội đồng|Kết quả chấm|Nhận xét, kết luận|Kết luận công nhận|Đánh giá
recognition_level |a|Cấp công nhận|Công nhận cấp|Đề nghị công nhận cấp|Cấp đề nghị công nhận|Mức công nhận|Công nhận ở cấp
registered_count |r|Tổng|Tổng đăng ký
registered_count |rs|Số công trình đăng ký|Số lượng đăng ký|Số mô hình đăng ký|Số mô hình|Số công trình|Số lượng mô hình|Số lượng công trình|Tổng số mô hình|Tổng số mô hình đăng ký|SL mô hình|SL công trình|Số MH đăng ký|Số công trình, phần việc|Tổng số công trình đăng ký|Số lượng mô hình, giải pháp|Số mô hình, giải pháp|Tổng số mô hình, giải pháp|Số MH
count_total |s|Tổng số|Tổng cộng|Tổng|Cộng|Số lượng|TS|SL|Tổng số khen thưởng|Tổng số trường hợp|Tổng số mô hình|Số lượng khen thưởng|Tổng số lượt khen
count_collective |s|Tập thể|Số tập thể|Số lượng tập thể|Tổng số tập thể|Tập thể (số lượng)|SL tập thể
count_individual |s|Cá nhân|Số cá nhân|Số lượng cá nhân|Tổng số cá nhân|SL cá nhân
count_household |s|Hộ gia đình|Số hộ|Hộ|Số hộ gia đình|SL hộ gia đình
htype_mark |c|Tập thể|Cá nhân|Hộ gia đình
code ||Mã nội bộ|Mã hồ sơ|Mã số hồ sơ|Mã định danh|Mã số|Mã đối tượng|Mã HTKT|Mã lĩnh vực|Mã danh hiệu|Mã đơn vị|Mã địa bàn|Mã phân loại|ID|Mã tra cứu|Mã bản ghi|Mã hình thức khen thưởng|Mã danh hiệu thi đua|Mã số đơn vị|Mã xã|Mã huyện|Mã tỉnh
ignored ||Cấp bậc|Cấp bậc hàm|Cấp hàm|Quân hàm|Cấp bậc, quân hàm|Ký nhận|Chữ ký|Ký tên|Hình ảnh|Ảnh|Link|Link hình ảnh|Tệp đính kèm|File minh chứng|Minh chứng|Hồ sơ kèm theo|Số trang|Người nhập|Ngày nhập|Người lập|Ngày cập nhật|Nguồn tin|Báo đăng|Số tài khoản|Ngân hàng|Đảng viên|Trình độ|Trình độ chuyên môn|Trình độ chính trị|Số hộ chiếu|CMND|CCCD|Số CMND/CCCD|Số CCCD|Căn cước công dân|Điểm tự chấm|Điểm tối đa|Mới|Duy trì|Nhân rộng|Xây dựng mới|Tiếp tục duy trì|Điểm chuẩn|Tiêu chí 1|Tiêu chí 2|Tiêu chí 3|Tiêu chí 4|Dân tộc|Tôn giáo|Ngày vào Đảng|Tỷ lệ|Tỷ lệ %|Nơi nhận
honouree |c|Tên|Tên gọi
title |ir|Tên|Tên gọi
achievement |c|Kết quả|Kết quả đạt được|Kết quả nổi bật|Kết quả thực hiện|Kết quả công tác
status |c|Kết quả xét|Kết quả xét duyệt|Kết quả bình xét|Kết quả họp xét|Kết quả xét khen thưởng|Kết quả|Kết luận của Hội đồng
status |icr|Trạng thái|Tình trạng|Tiến độ|Tình trạng hồ sơ|Hiện trạng|Tiến độ thực hiện|Tình hình thực hiện|Tình trạng hoạt động|Trạng thái xử lý
foreign ||Đơn giá|Giá bán|Giá nhập|Đơn giá (đồng)|Mã hàng|Mã sản phẩm|Tên hàng|Tên hàng hóa|Tên sản phẩm|Tên vật tư|Quy cách|Khối lượng|Tồn kho|Nhập kho|Xuất kho|Lớp|Toán|Ngữ văn|Vật lý|Hóa học|Sinh học|Lịch sử|Địa lý|Tiếng Anh|Tin học|Thể dục|Điểm miệng|Điểm 15 phút|Điểm 1 tiết|Điểm thi|Học kỳ I|Học kỳ II|Hạnh kiểm|Học lực|Thứ 2|Thứ 3|Thứ 4|Thứ 5|Thứ 6|Thứ 7|Thứ hai|Thứ ba|Thứ tư|Thứ năm|Thứ sáu|Thứ bảy|Tiết|Buổi|Môn|Môn học|Tên bài dạy|Tuần|Lương|Lương cơ bản|Hệ số lương|Hệ số|Phụ cấp|Thực lĩnh|Thực nhận|Bảo hiểm xã hội|BHXH|BHYT|BHTN|Thuế TNCN|Mã số thuế|Ngày công|Số ngày công|Tổng mức đầu tư|Kế hoạch vốn|Giải ngân|Chủ đầu tư|Nhà thầu|Quan hệ với chủ hộ|Tình trạng việc làm|Trình độ học vấn|Người đứng tên|Diện tích|Dân số|Mật độ dân số|Mã vùng|Mã bưu chính|Tên tiếng Anh|Tiền điện|Số công tơ|Nợ có|Dư nợ|Số dư đầu kỳ|Phát sinh|Doanh thu|Lợi nhuận|Thuế GTGT|Số hóa đơn|Ngày hóa đơn|Biển số xe|Loại xe|Số khung|Phòng thi|Số báo danh|SBD|Mã sinh viên|Mã học sinh|MSSV|Điểm trung bình môn|Hộ khẩu|Số CMND chủ hộ|TT hộ|Nghỉ hưu|Kỳ hạn|Mô tả lỗi|Test case|Expected result|Actual result|Mức độ nghiêm trọng|Người kiểm thử|Mã quận huyện|Mã phường xã|Nhu cầu việc làm|Tham gia hoạt động kinh tế|Giới tính chủ hộ|Liệt sĩ|Ngày hy sinh|Nơi an táng|Đảng viên chính thức|Ngày tiêm|Mũi 1|Mũi 2|Loại vắc xin|Số lô|Số lượng nhập|Số lượng xuất|Ngày xét nghiệm|Kết quả xét nghiệm|Số F0|Ca mắc|Tử vong|Khỏi bệnh
row_no ||No.|Serial No.|Order|Item No.
honouree |c|Full name|Name|Honouree|Awardee|Recipient|Name of individual|Name of collective|Nominee
birth_date |c|Date of birth|Year of birth|Birth date|DOB
gender |c|Gender|Sex
position |c|Position|Job title|Title and position
unit |icars|Unit|Workplace|Organisation|Organization|Implementing unit|Agency|Department|Office
award |c|Award|Form of award|Award title|Commendation|Reward form
award_level |c|Award level|Level of award
decision_no |c|Decision No.|Decision number|Number of decision
decision_date |c|Decision date|Date of decision|Date signed
achievement |c|Achievement|Achievements|Reason for award|Việc làm tiêu biểu|Nghĩa cử|Tóm tắt việc làm|Việc làm, thành tích|Tóm tắt gương|Hành động tiêu biểu
title |iar|Model name|Name of model|Initiative|Name of initiative|Solution|Project name|Model
field |icr|Field|Sector|Area of work
description |iar|Description|Content
result |ia|Result|Results|Outcome|Impact
start_date |ir|Start date|Date started|From date|Date of implementation
end_date |ir|End date|Date finished|To date
beneficiaries |iar|Beneficiaries|Number of beneficiaries|People served|Số hộ thụ hưởng|Số hộ được hỗ trợ|Số hộ hưởng lợi|Quy mô (người)|Quy mô (hộ)|Quy mô (lượt người)|Số hộ|Số hộ tham gia|Số lượt thụ hưởng
amount |iar|Cost|Budget|Amount|Funding|Cost (VND)|Value (VND)
contact |ir|Contact|Contact person|Person in charge
phone |icr|Phone|Phone number|Telephone|Mobile
note ||Note|Notes|Remarks|Comment
ward |icars|Ward|Commune
district |icars|District
province |icars|Province|City
locality |icars|Locality|Location|Place
address |c|Address
start_date |ir|Thời gian từ|Từ|Thời gian từ ngày
end_date |ir|Thời gian đến|Thời gian đến ngày
amount |iar|Số tiền|Tiền|Tiền hỗ trợ
ignored ||TT chung|STT chung
foreign ||Số đến|Ngày đến|Số đi|Ngày đi|Trích yếu nội dung|Trích yếu văn bản|Nơi gửi|Nơi gửi văn bản|Nơi nhận văn bản|Ngày văn bản|Đơn vị nhận bản lưu|Ngày vào Đảng|Ngày chính thức|Số thẻ đảng viên|Ngày dương tính|Lộ trình|Tuyến đường|Câu hỏi|Dấu thời gian|Số nhân khẩu|Nguyên giá|Hao mòn
"""


def from_domain(path):
    for row in csv.DictReader(open(path, encoding="utf-8", newline="")):
        wording = row["header_variant"].strip()
        role = WORDINGS.get(wording) or FIELDS.get(row["field"])
        if role is None:
            continue
        kinds = "".join(LETTERS.get(name, "") for name in row["entities"].split())
        if len(kinds) == 5:
            kinds = ""
        yield role, wording, kinds
        if role == "decision_no_date" and row["field"] == "decision_no":
            yield "decision_no", wording, kinds


def from_here():
    for line in MORE.strip().splitlines():
        role, kinds, *wordings = line.split("|")
        for wording in wordings:
            yield role.strip(), wording.strip(), kinds.strip()


def main():
    default = Path(__file__).resolve().parents[4] / "shared/domain/headers.csv"
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    merged = {}
    for role, wording, kinds in [*from_domain(source), *from_here()]:
        key = (role, wording)
        if key in merged and (not kinds or not merged[key]):
            merged[key] = ""
        else:
            merged[key] = "".join(sorted(set(merged.get(key, "") + kinds)))
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["role", "wording", "kinds"])
    for (role, wording), kinds in merged.items():
        out.writerow([role, wording, kinds])


if __name__ == "__main__":
    main()
