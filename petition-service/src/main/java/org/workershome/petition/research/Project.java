package org.workershome.petition.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** A research project, as it is on file. */
record Project(
    UUID id,
    UnionPath union,
    String topic,
    String plan,
    List<String> team,
    LocalDate fromOn,
    LocalDate toOn,
    ProjectState state,
    @Nullable String endReason,
    LocalDate openedOn,
    @Nullable LocalDate endedOn,
    String openedByName,
    int petitions,
    int backlogCases,
    Instant createdAt,
    long version) {
  Project {
    team = List.copyOf(team);
  }

  @Override
  public String toString() {
    return "Project[" + id + " " + state + "]";
  }
}
