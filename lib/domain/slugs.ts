const LONGEST = 60;

/** Text without diacritics, in lower case: "Cầu Kè" and "cau ke" fold to the same. */
export function foldDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** A name for addresses: "Phường Long Đức" → "phuong-long-duc", cut between words at 60 characters. */
export function slugOf(text: string): string {
  const words = foldDiacritics(text).match(/[a-z0-9]+/g) ?? [];
  return words.reduce((slug, word) => {
    const longer = slug === "" ? word : `${slug}-${word}`;
    return longer.length > LONGEST ? slug : longer;
  }, "");
}
