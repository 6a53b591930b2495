package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.petition.core.Reach;

/** Panels that the caller may see. */
@ApplicationScoped
class ReadPanels {
  private final PanelTable panels;
  private final CurrentCaller callers;
  private final Clock clock;

  ReadPanels(PanelTable panels, CurrentCaller callers, Clock clock) {
    this.panels = panels;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  Panel one(UUID id) {
    return panels.find(id);
  }

  @Transactional
  List<PanelMoveView> moves(UUID id) {
    panels.find(id);
    return panels.moves(id);
  }

  @Transactional
  Page<PanelView> list(
      @Nullable String union,
      PanelFilter filter,
      @Nullable Integer limit,
      @Nullable String cursor) {
    UnionPath place = Reach.of(callers.get(), union);
    PageRequest page =
        PageRequest.of(
            limit, cursor, "panels", place, filter.state(), filter.year(), filter.quarter());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    return Page.of(
            panels.list(place, filter, page),
            page,
            last -> new PageCursor(last.createdAt(), last.id()))
        .map(panel -> PanelView.of(panel, today));
  }
}
