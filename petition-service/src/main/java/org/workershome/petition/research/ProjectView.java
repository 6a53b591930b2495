package org.workershome.petition.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A research project. */
@Schema(description = "维权调研项目 / A research project")
record ProjectView(
    UUID id,
    String union,
    String topic,
    String plan,
    List<String> team,
    LocalDate fromOn,
    LocalDate toOn,
    ProjectState state,
    List<ProjectMove> moves,
    @Nullable String endReason,
    @Nullable LocalDate endedOn,
    String openedByName,
    Instant createdAt) {
  ProjectView {
    team = List.copyOf(team);
    moves = List.copyOf(moves);
  }

  static ProjectView of(Project project) {
    return new ProjectView(
        project.id(),
        project.union().value(),
        project.topic(),
        project.plan(),
        project.team(),
        project.fromOn(),
        project.toOn(),
        project.state(),
        project.state().moves(),
        project.endReason(),
        project.endedOn(),
        project.openedByName(),
        project.createdAt());
  }
}
