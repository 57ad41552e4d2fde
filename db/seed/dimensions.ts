import type { LocalName } from "@/lib/domain/units";

export interface SeedCategory {
  id: string;
  name: LocalName;
  validFrom?: string;
  validTo?: string;
  renamed?: { on: string; name: LocalName };
}

export interface SeedDimension {
  id: string;
  name: LocalName;
  categories: readonly SeedCategory[];
}

/** The grassroots force replaced three older ones on this day (law of 28-11-2023). */
const GRASSROOTS_FORCE = "2024-07-01";
const BEFORE_GRASSROOTS_FORCE = "2024-06-30";

export const DIMENSIONS: readonly SeedDimension[] = [
  {
    id: "channel",
    name: { vi: "Hình thức", en: "Channel" },
    categories: [
      { id: "talks", name: { vi: "Tuyên truyền miệng", en: "Talks" } },
      { id: "visual", name: { vi: "Trực quan cổ động", en: "Visual displays" } },
      { id: "loudspeakers", name: { vi: "Loa phát thanh", en: "Loudspeakers" } },
      { id: "other", name: { vi: "Hình thức khác", en: "Other channels" } },
    ],
  },
  {
    id: "sector",
    name: { vi: "Khu vực", en: "Sector" },
    categories: [
      { id: "outside", name: { vi: "Ngoài xã hội", en: "In the community" } },
      {
        id: "inside",
        name: { vi: "Cơ quan, doanh nghiệp, nhà trường", en: "Agencies, enterprises, schools" },
      },
    ],
  },
  {
    id: "place-kind",
    name: { vi: "Loại nơi", en: "Kind of place" },
    categories: [
      { id: "residential-area", name: { vi: "Khu dân cư", en: "Residential areas" } },
      { id: "commune", name: { vi: "Xã, phường, thị trấn", en: "Communes, wards, townships" } },
      { id: "agency", name: { vi: "Cơ quan", en: "Agencies" } },
      { id: "enterprise", name: { vi: "Doanh nghiệp", en: "Enterprises" } },
      {
        id: "school",
        name: { vi: "Nhà trường", en: "Schools" },
        renamed: { on: "2022-02-10", name: { vi: "Cơ sở giáo dục", en: "Educational institutions" } },
      },
    ],
  },
  {
    id: "class",
    name: { vi: "Xếp loại", en: "Class" },
    categories: [
      { id: "excellent", name: { vi: "Xuất sắc", en: "Excellent" }, validFrom: "2021-12-15" },
      { id: "good", name: { vi: "Khá", en: "Good" } },
      { id: "average", name: { vi: "Trung bình", en: "Average" } },
      { id: "weak", name: { vi: "Yếu", en: "Weak" } },
    ],
  },
  {
    id: "force",
    name: { vi: "Lực lượng", en: "Force" },
    categories: [
      {
        id: "neighbourhood-guard",
        name: { vi: "Bảo vệ dân phố", en: "Neighbourhood guard" },
        validTo: BEFORE_GRASSROOTS_FORCE,
      },
      {
        id: "part-time-police",
        name: { vi: "Công an xã bán chuyên trách", en: "Part-time commune police" },
        validTo: BEFORE_GRASSROOTS_FORCE,
      },
      {
        id: "civil-defence",
        name: { vi: "Đội trưởng, đội phó dân phòng", en: "Civil-defence team leaders" },
        validTo: BEFORE_GRASSROOTS_FORCE,
      },
      {
        id: "grassroots-security",
        name: { vi: "Lực lượng tham gia bảo vệ ANTT ở cơ sở", en: "Grassroots security force" },
        validFrom: GRASSROOTS_FORCE,
      },
      { id: "other", name: { vi: "Lực lượng khác", en: "Other forces" } },
    ],
  },
  {
    id: "authority",
    name: { vi: "Cấp khen", en: "Awarding authority" },
    categories: [
      { id: "ministry", name: { vi: "Bộ Công an", en: "Ministry of Public Security" } },
      { id: "province", name: { vi: "UBND tỉnh", en: "Provincial people's committee" } },
      {
        id: "police-director",
        name: { vi: "Giám đốc Công an tỉnh", en: "Director of the provincial police" },
      },
      {
        id: "district",
        name: { vi: "UBND cấp huyện", en: "District people's committee" },
        validTo: "2025-06-30",
      },
      {
        id: "commune",
        name: { vi: "UBND cấp xã", en: "Commune people's committee" },
        validFrom: "2025-12-15",
      },
    ],
  },
  {
    id: "award",
    name: { vi: "Hình thức khen", en: "Award" },
    categories: [
      { id: "flag", name: { vi: "Cờ thi đua", en: "Emulation flag" } },
      { id: "merit", name: { vi: "Bằng khen", en: "Certificate of merit" } },
      { id: "certificate", name: { vi: "Giấy khen", en: "Certificate of commendation" } },
    ],
  },
];
