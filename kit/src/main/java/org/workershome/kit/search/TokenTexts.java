package org.workershome.kit.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Writes tokens as PostgreSQL reads them: documents as tsvector, questions as tsquery. */
final class TokenTexts {
  /** So that no phrase reaches from one text into the next. */
  private static final int GAP = 3;

  /** PostgreSQL keeps at most so many places of one token. */
  private static final int MOST_PLACES = 255;

  private TokenTexts() {}

  static String document(SearchDocument document, TokenHash hash) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    int end = put(places, document.headline(), 0, "A", hash);
    for (String text : document.texts()) {
      end = put(places, text, end, "D", hash);
    }
    for (String value : document.exact()) {
      Token whole = Tokenizer.exact(value);
      if (!whole.text().isEmpty()) {
        places.computeIfAbsent(hash.of(whole), token -> new ArrayList<>()).add("1A");
      }
    }
    return places.entrySet().stream()
        .map(
            token ->
                "'"
                    + token.getKey()
                    + "':"
                    + token.getValue().stream()
                        .distinct()
                        .limit(MOST_PLACES)
                        .collect(Collectors.joining(",")))
        .collect(Collectors.joining(" "));
  }

  private static int put(
      Map<String, List<String>> places, String text, int offset, String weight, TokenHash hash) {
    int end = offset;
    for (Token token : Tokenizer.ofText(text, offset)) {
      if (token.position() > Tokenizer.MOST_CHARACTERS) {
        break;
      }
      end = token.position();
      places
          .computeIfAbsent(hash.of(token), key -> new ArrayList<>())
          .add(token.position() + weight);
    }
    return end + GAP;
  }

  /**
   * What somebody looks for, under each key that documents may have been indexed with.
   *
   * @return empty when the words hold nothing that can be looked for
   */
  static String query(String words, List<TokenHash> hashes) {
    SequencedSet<String> alternatives = new LinkedHashSet<>();
    Token whole = Tokenizer.exact(words);
    List<List<Token>> runs = Tokenizer.ofQuery(words);
    for (TokenHash hash : hashes) {
      if (!whole.text().isEmpty()) {
        alternatives.add("'" + hash.of(whole) + "'");
      }
      if (!runs.isEmpty()) {
        alternatives.add(
            runs.stream()
                .map(
                    run ->
                        run.stream()
                            .map(token -> "'" + hash.of(token) + "'")
                            .collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & ", "(", ")")));
      }
    }
    return String.join(" | ", alternatives);
  }
}
