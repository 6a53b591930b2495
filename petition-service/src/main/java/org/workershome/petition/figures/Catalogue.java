package org.workershome.petition.figures;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigures;

/** All figures that the rooms contribute, each under a code of its own. */
@ApplicationScoped
class Catalogue {
  private final Map<String, StatedFigure> figures = new LinkedHashMap<>();
  private final List<StatedFigures.Sum> sums;

  Catalogue(@All List<StatedFigures> rooms) {
    rooms.stream()
        .flatMap(room -> room.figures().stream())
        .sorted(java.util.Comparator.comparing(StatedFigure::block))
        .forEach(
            figure -> {
              if (figures.put(figure.code(), figure) != null) {
                throw new IllegalStateException("two figures are called " + figure.code());
              }
            });
    sums = rooms.stream().flatMap(room -> room.sums().stream()).toList();
  }

  List<StatedFigure> all() {
    return List.copyOf(figures.values());
  }

  List<StatedFigures.Sum> sums() {
    return sums;
  }

  /**
   * @param codes none for all
   * @throws ProblemException 400 for one that is not there
   */
  List<StatedFigure> named(@Nullable List<String> codes) {
    if (codes == null || codes.isEmpty()) {
      return all();
    }
    var unknown = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    for (String code : codes) {
      if (!figures.containsKey(code)) {
        unknown.fault("figure", "UNKNOWN", "没有这项统计指标", "there is no such figure");
      }
    }
    if (!unknown.faults().isEmpty()) {
      throw unknown;
    }
    return codes.stream().distinct().map(figures::get).toList();
  }

  /**
   * @throws ProblemException 404 when it is not there
   */
  StatedFigure one(String code) {
    StatedFigure found = figures.get(code);
    if (found == null) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return found;
  }
}
