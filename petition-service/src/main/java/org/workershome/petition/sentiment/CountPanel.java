package org.workershome.petition.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.petition.core.Rows;

/**
 * The numbers of a panel: its own records, counted now, and what the approved panels directly below
 * said when they were approved. An approved one keeps the numbers that it was approved with.
 */
@ApplicationScoped
class CountPanel {
  private final Rows rows;
  private final PanelTable panels;
  private final ObjectMapper json;

  CountPanel(Rows rows, PanelTable panels, ObjectMapper json) {
    this.rows = rows;
    this.panels = panels;
    this.json = json;
  }

  /** As the records are now. */
  PanelNumbersView live(Panel panel) {
    List<PanelPartView> parts =
        panels.below(panel).stream().flatMap(below -> part(below).stream()).toList();
    Map<PanelFigure, Long> own = own(panel.id());
    List<PanelNumberView> figures = new ArrayList<>();
    for (PanelFigure figure : PanelFigure.values()) {
      long below = parts.stream().mapToLong(part -> part.totals().getOrDefault(figure, 0L)).sum();
      figures.add(PanelNumberView.of(figure, own.getOrDefault(figure, 0L), below));
    }
    return new PanelNumbersView(figures, parts);
  }

  /** As it was approved; else as the records are now. */
  PanelNumbersView of(Panel panel) {
    return panel.frozen() == null ? live(panel) : frozen(panel.frozen());
  }

  PanelNumbersView frozen(String frozen) {
    try {
      return json.readValue(frozen, PanelNumbersView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("frozen numbers that do not read", e);
    }
  }

  String freeze(PanelNumbersView numbers) {
    try {
      return json.writeValueAsString(numbers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers that are not JSON", e);
    }
  }

  /** The union's own records behind a number. */
  List<UUID> records(UUID panel, PanelFigure figure) {
    return rows.list(figure.traced(), row -> row.getObject(1, UUID.class), panel);
  }

  private Optional<PanelPartView> part(Panel below) {
    LocalDate approvedOn = below.approvedOn();
    String frozen = below.frozen();
    return approvedOn == null || frozen == null
        ? Optional.empty()
        : Optional.of(
            new PanelPartView(
                below.id(), below.union().value(), approvedOn, frozen(frozen).totals()));
  }

  private Map<PanelFigure, Long> own(UUID panel) {
    PanelFigure[] figures = PanelFigure.values();
    String sql =
        Arrays.stream(figures)
            .map(PanelFigure::counted)
            .collect(Collectors.joining(", ", "select ", ""));
    return rows.list(
            sql,
            row -> {
              Map<PanelFigure, Long> counted = new EnumMap<>(PanelFigure.class);
              for (PanelFigure figure : figures) {
                counted.put(figure, row.getLong(figure.ordinal() + 1));
              }
              return counted;
            },
            Collections.nCopies(figures.length, panel))
        .getFirst();
  }
}
