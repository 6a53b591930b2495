package org.workershome.kit.directory.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.workershome.kit.directory.DirectoryJson;

/** The kinds of files, told apart by their header. */
enum Kind {
  UNIONS(
      DirectoryJson.UNIONS,
      Set.of("code", "name", "parent", "kind", "validFrom"),
      Set.of("region", "creditCode", "validTo", "successors", "since", "remove")),
  MEMBERS(
      DirectoryJson.MEMBERS,
      Set.of("union"),
      Set.of(
          "personRef",
          "citizenId",
          "identityClass",
          "frontLine",
          "migrant",
          "modelWorker",
          "since",
          "until",
          "remove")),
  CALENDAR(DirectoryJson.CALENDAR, Set.of("date", "kind", "holiday"), Set.of());

  private final String topic;
  private final Set<String> needed;
  private final Set<String> possible;

  Kind(String topic, Set<String> needed, Set<String> possible) {
    this.topic = topic;
    this.needed = needed;
    this.possible = possible;
  }

  String topic() {
    return topic;
  }

  /** The type of its events, with version. */
  String eventType() {
    return switch (this) {
      case UNIONS -> "org.workershome.directory.union.v1";
      case MEMBERS -> "org.workershome.directory.member.v1";
      case CALENDAR -> DirectoryJson.CALENDAR_TYPE;
    };
  }

  /**
   * @throws LoadRefused when the header is of no kind, or has a column twice or one too many
   */
  static Kind of(List<String> header) {
    Set<String> columns = new TreeSet<>(header);
    if (columns.size() != header.size()) {
      throw new LoadRefused("the header names a column twice");
    }
    Optional<Kind> found =
        List.of(UNIONS, MEMBERS, CALENDAR).stream()
            .filter(kind -> columns.containsAll(kind.needed))
            .findFirst();
    Kind kind =
        found.orElseThrow(
            () ->
                new LoadRefused(
                    "the header is of no register: unions have "
                        + new TreeSet<>(UNIONS.needed)
                        + ", members union and personRef or citizenId, a calendar "
                        + new TreeSet<>(CALENDAR.needed)));
    columns.removeAll(kind.needed);
    columns.removeAll(kind.possible);
    if (!columns.isEmpty()) {
      // Their number only: a file without a header has a person's data there.
      throw new LoadRefused(
          "the header has "
              + columns.size()
              + " columns that are not known; known are "
              + kind.known());
    }
    if (kind == MEMBERS && header.contains("personRef") == header.contains("citizenId")) {
      throw new LoadRefused("a file of members has either personRef or citizenId");
    }
    return kind;
  }

  private Set<String> known() {
    Set<String> all = new TreeSet<>(needed);
    all.addAll(possible);
    return all;
  }
}
