package org.workershome.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.acceptance.Contracts.Operation;

/**
 * What a case and everything about it is called: ids by kind, its number and its query code. A case
 * that exists nowhere has names, too, and nothing but them.
 *
 * @param host the petition under which its files and papers are asked for: its own, or another one
 */
record CaseNames(Map<Kind, String> names, String host) {
  /** Properties of bodies that may name one of a case's records, wanted or not. */
  static final Set<String> IN_BODIES =
      Set.of(
          "petitionId", "earlier", "same", "recordId", "id", "signedPaper", "corrects", "caseId");

  enum Kind {
    PETITION,
    NUMBER,
    QUERY_CODE,
    ATTACHMENT,
    LETTER,
    HAND_OVER,
    AID,
    /** Not its own: the accused union may know that it is inspected, and not what was drawn. */
    INSPECTION,
    FINDING
  }

  CaseNames {
    names = Map.copyOf(names);
  }

  static CaseNames of(Map<Kind, String> names) {
    return new CaseNames(names, petition(names));
  }

  private static String petition(Map<Kind, String> names) {
    return Objects.requireNonNull(names.get(Kind.PETITION), "a case has an id");
  }

  /** The same case, when more of it is known. */
  CaseNames and(Kind kind, String name) {
    Map<Kind, String> more = new HashMap<>(names);
    more.put(kind, name);
    return new CaseNames(more, host);
  }

  /** What nobody could say who knows nothing of it. */
  List<String> telltales() {
    return names.entrySet().stream()
        .filter(each -> each.getKey() != Kind.INSPECTION)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Like these, of nothing: ids are drawn, the number and the code of a form that could be. */
  CaseNames nowhere(SplittableRandom random) {
    Map<Kind, String> drawn = new HashMap<>();
    names.forEach(
        (kind, name) ->
            drawn.put(
                kind,
                switch (kind) {
                  case NUMBER -> name.substring(0, name.lastIndexOf('-')) + "-999999";
                  case QUERY_CODE -> digits(random, name.length());
                  case INSPECTION -> name;
                  default -> uuid(random);
                }));
    return of(drawn);
  }

  private static String uuid(SplittableRandom random) {
    long version = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x7000L;
    long variant = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(version, variant).toString();
  }

  private static String digits(SplittableRandom random, int length) {
    return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }

  /** Asked for as if they belonged to another petition. */
  CaseNames under(String petition) {
    return new CaseNames(names, petition);
  }

  /** Of that kind; the petition itself where the case has none. */
  String get(Kind kind) {
    String name = names.get(kind);
    return name == null ? petition(names) : name;
  }

  /**
   * What stands for a part of an operation's address; the petition itself where nothing fits
   * better.
   */
  String inPath(Operation operation, String part) {
    String path = operation.path();
    return switch (part) {
      case "attachment" -> get(Kind.ATTACHMENT);
      case "letterId", "noticeId" -> get(Kind.LETTER);
      case "handOverId" -> get(Kind.HAND_OVER);
      case "findingId" -> get(Kind.FINDING);
      case "id" -> {
        if (path.startsWith("/api/legal-aid")) {
          yield get(Kind.AID);
        }
        if (path.startsWith("/api/inspections/findings")) {
          yield get(Kind.FINDING);
        }
        if (path.startsWith("/api/inspections")) {
          yield get(Kind.INSPECTION);
        }
        yield host;
      }
      default -> get(Kind.PETITION);
    };
  }

  String inBody(String property) {
    return get(property.equals("signedPaper") ? Kind.ATTACHMENT : Kind.PETITION);
  }

  /** A text in which its names are no longer told from those of another case. */
  String masked(String text) {
    String masked = text;
    for (Map.Entry<Kind, String> name : names.entrySet()) {
      masked = masked.replace(name.getValue(), "<" + name.getKey() + ">");
    }
    return masked;
  }
}
