package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/**
 * Draws samples. Each petition has a place of its own under a seed, the hash of the seed with its
 * id, and those in front are taken: so the same seed draws the same ones of the same petitions, in
 * whatever order they lie. Of sealed cases only those are drawn that the inspector was let into.
 */
@ApplicationScoped
class SampleTable {
  private static final String RANGE =
      """
      from petition where %s = ? and union_path <@ ?::ltree and received_on between ? and ? and registered_at <= ?""";

  private static final String DRAWN =
      """
      select id, stratum from (
        select id, %s as stratum, row_number() over (partition by %s
          order by sha256(convert_to(?::text || ':' || id::text, 'UTF8'))) as place,
          sha256(convert_to(?::text || ':' || id::text, 'UTF8')) as lot
        %s) ranked
      join unnest(?::text[], ?::text[]) as wanted (name, much) on wanted.name = ranked.stratum
      where ranked.place <= wanted.much::integer
      order by ranked.lot""";

  private static final String CASES =
      """
      select c.petition_id, p.number, c.place, c.stratum, p.union_path::text as union_path, p.state, p.received_on,
        (select count(*) from inspection_finding f where f.inspection_id = c.inspection_id and f.petition_id = c.petition_id)
          as findings
      from inspection_case c join petition p on p.id = c.petition_id where c.inspection_id = ? order by c.place""";

  private final Rows rows;

  SampleTable(Rows rows) {
    this.rows = rows;
  }

  /** What a sample is drawn of. */
  record Range(UnionPath union, LocalDate from, LocalDate to, Stratum stratum, Instant until) {}

  /** A petition and the stratum that it stands for. */
  record Drawn(UUID petition, String stratum) {}

  /** How many there are of each stratum. */
  SortedMap<String, Integer> strata(Range range) {
    PetitionScope scope = PetitionScope.of(range.union());
    SortedMap<String, Integer> strata = new TreeMap<>();
    List<Map.Entry<String, Integer>> counted =
        rows.list(
            "select "
                + range.stratum().sql()
                + " as stratum, count(*) as many "
                + RANGE.formatted(scope.column())
                + " group by 1",
            row -> Map.entry(row.getString(1), row.getInt(2)),
            scope.value(),
            range.union(),
            range.from(),
            range.to(),
            range.until());
    counted.forEach(one -> strata.put(one.getKey(), one.getValue()));
    return strata;
  }

  List<Drawn> draw(Range range, long seed, SortedMap<String, Integer> allotted) {
    PetitionScope scope = PetitionScope.of(range.union());
    String stratum = range.stratum().sql();
    return rows.list(
        DRAWN.formatted(stratum, stratum, RANGE.formatted(scope.column())),
        row -> new Drawn(row.getObject(1, UUID.class), row.getString(2)),
        seed,
        seed,
        scope.value(),
        range.union(),
        range.from(),
        range.to(),
        range.until(),
        List.copyOf(allotted.keySet()),
        List.copyOf(allotted.values()));
  }

  void keep(UUID inspection, UnionPath union, List<Drawn> drawn) {
    int place = 1;
    for (Drawn one : drawn) {
      rows.change(
          "insert into inspection_case (inspection_id, petition_id, union_path, place, stratum) values (?, ?, ?::ltree, ?, ?)",
          inspection,
          one.petition(),
          union,
          place++,
          one.stratum());
    }
  }

  List<SampledCaseView> of(UUID inspection) {
    return rows.list(
        CASES,
        row ->
            new SampledCaseView(
                row.getObject("petition_id", UUID.class),
                row.getString("number"),
                row.getInt("place"),
                row.getString("stratum"),
                row.getString("union_path"),
                row.getString("state"),
                row.getObject("received_on", LocalDate.class),
                row.getInt("findings")),
        inspection);
  }

  boolean holds(UUID inspection, UUID petition) {
    return rows.one(
            "select 1 from inspection_case where inspection_id = ? and petition_id = ?",
            row -> row.getInt(1),
            inspection,
            petition)
        .isPresent();
  }
}
