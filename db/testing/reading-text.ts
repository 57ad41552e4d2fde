/** Sentences made up for the tests: a total with parts that do not fit it, a repeated figure, a rate, a change. */
export const READING_TEXT = [
  "BÁO THỬ NGHIỆM",
  "Phong trào tự quản lan rộng ở một tỉnh thử nghiệm",
  "Cập nhật ngày: 15-10-2018",
  "Hiện nay, toàn tỉnh Trà Vinh có 12 loại mô hình, với 1.420 câu lạc bộ.",
  "Trong đó, mô hình ngoài xã hội có 8 loại, với 800 câu lạc bộ; mô hình trong cơ quan, doanh nghiệp, nhà trường có 25 loại, với 620 câu lạc bộ.",
  "Từ năm 2010 đến nay, các cấp đã khen thưởng 140 tập thể, 1.560 cá nhân có thành tích xuất sắc trong phong trào.",
  "Với 1.420 câu lạc bộ, phong trào tiếp tục đi vào chiều sâu.",
  "Số vụ phạm pháp hình sự giảm 12% so với năm trước.",
  "Mai Cúc",
].join("\n");

export const READING_DAY = "2018-10-15";
