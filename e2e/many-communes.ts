import type { Connection } from "@/db/client";

/** The columns of the large table. */
export const COLUMNS = 12;

/** Makes a province of so many communes, whose form asks for twelve rows in its second section. */
export async function manyCommunes({ pool }: Connection, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO unit (id, kind, name_vi, name_en, short_vi, short_en, parent_id, valid_from, position)
     SELECT 'xa-do-' || n, 'commune', 'Xã Đo ' || n, 'Commune ' || n, 'Đo ' || n, 'Commune ' || n,
       'tra-vinh-cu', '2025-07-01', 1000 + n
     FROM generate_series(1, $1 - (SELECT count(*)::int FROM form_unit WHERE form_id = 'C')) n`,
    [count],
  );
  await pool.query(
    "INSERT INTO form_unit (form_id, unit_id, from_year) SELECT 'C', id, 2026 FROM unit WHERE id LIKE 'xa-do-%'",
  );
  await pool.query(
    `DELETE FROM form_row WHERE form_id = 'C' AND facet_id IN (
       SELECT f.id FROM facet f JOIN measure m ON m.id = f.measure_id JOIN form_row r ON r.facet_id = f.id AND r.form_id = 'C'
       WHERE m.section_id = (SELECT id FROM measure_section ORDER BY position OFFSET 1 LIMIT 1)
       ORDER BY r.position OFFSET $1)`,
    [COLUMNS],
  );
}
