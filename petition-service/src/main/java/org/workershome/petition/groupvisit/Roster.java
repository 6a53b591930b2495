package org.workershome.petition.groupvisit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who stands behind a group visit and those joined to it. Who stands on two rosters is one person:
 * he is shown once, and what is said of him is said of him wherever he stands.
 */
record Roster(List<MemberView> members, Map<UUID, List<UUID>> lines) {
  Roster {
    members = List.copyOf(members);
    lines = Map.copyOf(lines);
  }

  /**
   * One line of one roster.
   *
   * @param person by which he is known again
   */
  record Line(String person, MemberView member) {}

  /** The first line of a person is the one that is shown. */
  static Roster of(List<Line> all) {
    Map<String, MemberView> shown = new LinkedHashMap<>();
    Map<UUID, List<UUID>> lines = new LinkedHashMap<>();
    for (Line line : all) {
      MemberView member = line.member();
      MemberView first = shown.get(line.person());
      if (first != null && !Objects.equals(first.joinedFrom(), member.joinedFrom())) {
        requireNonNull(lines.get(first.id())).add(member.id());
        continue;
      }
      // On one roster each line is somebody.
      shown.put(first == null ? line.person() : line.person() + "#" + member.id(), member);
      lines.put(member.id(), new ArrayList<>(List.of(member.id())));
    }
    return new Roster(List.copyOf(shown.values()), lines);
  }

  boolean hasAll(Collection<UUID> asked) {
    return lines.keySet().containsAll(asked);
  }

  /** Every line of these people. */
  Set<UUID> linesOf(Collection<UUID> people) {
    Set<UUID> all = new LinkedHashSet<>();
    people.forEach(person -> all.addAll(lines.getOrDefault(person, List.of())));
    return all;
  }

  /** How many stand on more than one roster: they came once, and are counted once. */
  int twice() {
    return lines.values().stream().mapToInt(each -> each.size() - 1).sum();
  }

  long representatives() {
    return members.stream().filter(MemberView::representative).count();
  }
}
