package org.workershome.kit.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.workershome.kit.privacy.rotation.KeyUseView;
import org.workershome.kit.privacy.rotation.RebuiltIndex;

/**
 * The documents of the search, for a change of keys: queries are hashed with the keys on the ring,
 * so that what was indexed under one that is gone is not found by anybody.
 */
@Singleton
class SearchRotation implements RebuiltIndex {
  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final SearchIndexer indexer;
  private final SearchIndex index;
  private final SearchKeys keys;

  SearchRotation(SearchIndexer indexer, SearchIndex index, SearchKeys keys) {
    this.indexer = indexer;
    this.index = index;
    this.keys = keys;
  }

  @Override
  public String table() {
    return "search_document";
  }

  @Override
  public List<KeyUseView> use() {
    Map<String, Long> byKey = new TreeMap<>();
    for (String type : indexer.types()) {
      index
          .generations(type)
          .forEach(
              (generation, many) -> byKey.merge(SearchKeys.keyId(generation), many, Long::sum));
    }
    return byKey.entrySet().stream()
        .map(
            key ->
                new KeyUseView(
                    table(), "tokens", key.getKey(), TokenHash.ALGORITHM, key.getValue()))
        .toList();
  }

  @Override
  public long countOther() {
    String current = keys.generation();
    return indexer.types().stream()
        .flatMap(type -> index.generations(type).entrySet().stream())
        .filter(generation -> !generation.getKey().equals(current))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public Optional<Batch> rebuild(List<String> after) {
    for (String type : indexer.types()) {
      int order = after.isEmpty() ? 1 : type.compareTo(after.getFirst());
      if (order < 0) {
        continue;
      }
      UUID from = order == 0 ? UUID.fromString(after.getLast()) : FIRST;
      List<UUID> stale = index.stale(type, keys.generation(), from, BATCH);
      if (!stale.isEmpty()) {
        indexer.refreshEach(type, stale);
        return Optional.of(new Batch(List.of(type, stale.getLast().toString()), stale.size()));
      }
    }
    return Optional.empty();
  }
}
