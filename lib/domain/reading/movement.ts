import type { Counted } from "./counting-units";
import type { Surroundings } from "./measure-rules";

const ELSEWHERE =
  /nông thôn mới|hộ nghèo|thoát nghèo|cận nghèo|căn cước|định danh|dân số|diện tích|thu nhập|bình quân|sản lượng|tiêm|covid|bảo hiểm|tai nạn giao thông|tử vong|bị thương|giao thông nông thôn|học kỳ|tốt nghiệp|tuyển quân|nhập ngũ|khách du lịch|ngân sách nhà nước|kim ngạch/;
/** So many of nineteen criteria: the programme of the new countryside counts its communes so. */
const COUNTRYSIDE = /^[^;.]{0,40} đạt (?:chuẩn )?\d+ \/ \d+ tiêu chí/;
const WISHED = /phấn đấu|mục tiêu|chỉ tiêu đề ra|dự kiến|đề ra chỉ tiêu/;
const CRIMES = /xảy ra|phát sinh/;
const WHOLE_POPULATION =
  /^ (?:hộ|hộ dân|hộ gia đình|người|người dân) (?:với|và|có|sinh|,|dân tộc|đồng bào|nhân khẩu|khmer|là )/;
const WORK =
  /vận động|xây dựng|thành lập|tặng|trao|lắp đặt|lắp|thu hồi|giao nộp|hỗ trợ|ra mắt|tổ chức|duy trì|phát hiện|thu giữ|ủng hộ|đóng góp|tuyên truyền|tham gia|treo|cấp phát|tuần tra|hòa giải|giáo dục|cảm hóa|đạt|phân loại|khen|gọi|tiếp nhận|giải quyết|mô hình|ngày hội|hưởng ứng/;
const TAKEN = /thu hồi|giao nộp|thu giữ|vận động/;

/**
 * Whether a figure counts the movement's work, not something else that its reports mention: the
 * population, roads, accidents, wishes for the year to come.
 */
export function isOfMovement(counted: Counted, around: Surroundings, measure: string | null): boolean {
  const near = `${around.before.slice(-80)}${around.subject}${around.after.slice(0, 40)}`;
  if (WISHED.test(around.before)) return false;
  if (ELSEWHERE.test(near) || COUNTRYSIDE.test(around.after)) return false;
  if (counted.kind === "outside") return ["kg", "gam", "g", "tấn"].includes(counted.unit) && TAKEN.test(near);
  if (measure !== null) return true;
  switch (counted.kind) {
    case "case":
    case "offender":
      return !CRIMES.test(around.before.slice(-60));
    case "household":
    case "person":
      return WORK.test(near) && !WHOLE_POPULATION.test(around.subject);
    case "place":
      return (
        WORK.test(around.sentence) &&
        !/^ (?:xã|huyện|phường|tỉnh|đơn vị hành chính) (?:và|,|với) \d/.test(around.subject) &&
        !/ gồm | có $/.test(around.before.slice(-8))
      );
    case "other":
      return WORK.test(near);
    case "money":
      return /quà|tặng|trị giá|quỹ|ủng hộ|tài sản|đóng góp|hỗ trợ|vận động|lắp|kinh phí|xã hội hóa/.test(
        around.sentence,
      );
    default:
      return true;
  }
}
