package org.workershome.kit.search;

import java.util.List;
import java.util.Map;

/**
 * How far the search index is.
 *
 * @param current the generation of tokens that is written now: tokenizer version and key id
 * @param documents of each type, how many there are of each generation
 * @param waiting records that are not up to date
 * @param oldestSeconds how long the oldest of them has waited
 * @param stumbling those of them that could not be indexed at the first try
 */
public record SearchStateView(
    String current,
    Map<String, Map<String, Long>> documents,
    long waiting,
    long oldestSeconds,
    long stumbling,
    List<String> types) {
  public SearchStateView {
    documents = Map.copyOf(documents);
    types = List.copyOf(types);
  }
}
