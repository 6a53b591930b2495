package org.workershome.petition.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.search.Highlights;
import org.workershome.kit.search.SearchHit;
import org.workershome.kit.search.SearchResult;
import org.workershome.kit.search.Searches;
import org.workershome.kit.search.Segment;
import org.workershome.petition.core.ScopedRead;

/**
 * Finds petitions by what they say. The index names ids within the caller's scope; the records are
 * then read under row-level security, which has the last word.
 */
@ApplicationScoped
class SearchPetitions {
  private static final int AROUND = 20;

  private static final String READ =
      """
      select id, number, union_path::text, category, matter, title, state, created_at, notice_due_on, text_sealed
      from petition where id = any (string_to_array(?, ',')::uuid[])""";

  private final Searches searches;
  private final ScopedRead database;
  private final FieldCipher cipher;

  SearchPetitions(Searches searches, ScopedRead database, FieldCipher cipher) {
    this.searches = searches;
    this.database = database;
    this.cipher = cipher;
  }

  PetitionSearchView handle(PetitionSearchRequest request) {
    SearchResult found =
        searches.find(PetitionSource.TYPE, request.query(), request.limit(), request.cursor());
    List<UUID> ids = found.hits().stream().map(SearchHit::id).toList();
    Map<UUID, PetitionHitView> seen =
        database
            .list(
                READ,
                List.of(PetitionSource.listed(ids)),
                row -> {
                  PetitionSummaryView summary = PetitionLookup.summary(row);
                  String text =
                      cipher.open(row.getBytes("text_sealed"), "petition.text:" + summary.id());
                  return hit(summary, text, request.query());
                })
            .stream()
            .collect(Collectors.toMap(hit -> hit.petition().id(), Function.identity()));
    List<PetitionHitView> items =
        found.hits().stream().map(SearchHit::id).filter(seen::containsKey).map(seen::get).toList();
    return new PetitionSearchView(items, found.ranked(), found.next());
  }

  private static PetitionHitView hit(PetitionSummaryView summary, String text, String query) {
    List<Segment> title = Highlights.of(summary.title(), query);
    return new PetitionHitView(summary, title, Highlights.excerpt(text, query, AROUND));
  }
}
