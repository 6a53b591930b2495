package org.workershome.petition.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;

/** Filters under a name: a person's own, and those of his union. */
@ApplicationScoped
class SaveFilters {
  private static final int MOST_OWN = 50;
  private static final int MOST_SHOWN = 500;

  private final SavedFilterTable table;
  private final FilterText texts;
  private final WorkFilters filters;
  private final ReadWorkLists lists;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  SaveFilters(
      SavedFilterTable table,
      FilterText texts,
      WorkFilters filters,
      ReadWorkLists lists,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.table = table;
    this.texts = texts;
    this.filters = filters;
    this.lists = lists;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SavedFilterView save(SavedFilterRequest request) {
    filters.require(request.filter());
    if (table.own() >= MOST_OWN) {
      throw new ProblemException(WorkListProblem.SAVED_FILTERS_FULL);
    }
    Integer within = request.within();
    var kept =
        new SavedFilterTable.Kept(
            Ids.next(),
            request.name().strip(),
            request.list(),
            within == null ? WorkQuery.USUAL_WITHIN : within,
            texts.of(request.filter()),
            LocalDates.now(clock),
            null,
            null);
    if (!table.save(kept, caller.get().requirePersonRef())) {
      throw new ProblemException(WorkListProblem.SAVED_FILTER_NAME_TAKEN);
    }
    return view(kept);
  }

  /** A copy of one's own for the union: what becomes of either does not touch the other. */
  @Transactional(Transactional.TxType.MANDATORY)
  SavedFilterView share(UUID id) {
    SavedFilterTable.Kept own = one(id);
    requireUsable(own);
    Caller by = caller.get();
    Instant now = LocalDates.now(clock);
    UUID shared = Ids.next();
    if (!table.share(shared, own, by, now)) {
      throw new ProblemException(WorkListProblem.SAVED_FILTER_NAME_TAKEN);
    }
    audit.record(AuditEntry.of("work-filter-shared", "work-filter", shared).in(by.requireUnion()));
    return view(one(shared));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void delete(UUID id) {
    if (!table.delete(id)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
  }

  @Transactional
  SavedFiltersView all() {
    return new SavedFiltersView(table.all(MOST_SHOWN).stream().map(this::view).toList());
  }

  /**
   * @throws ProblemException SAVED_FILTER_STALE that says what is not there any more
   */
  Page<WorkItemView> page(UUID id, @Nullable Integer limit, @Nullable String cursor) {
    SavedFilterTable.Kept kept = found(id);
    return lists.page(kept.list(), requireUsable(kept), kept.within(), limit, cursor);
  }

  @Transactional
  SavedFilterTable.Kept found(UUID id) {
    return one(id);
  }

  private SavedFilterTable.Kept one(UUID id) {
    return table.one(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private WorkFilterRequest requireUsable(SavedFilterTable.Kept kept) {
    WorkFilterRequest filter = texts.understood(kept.filter());
    List<FieldFault> faults = new ArrayList<>(filters.faults(filter));
    if (faults.isEmpty() && !filters.isInReach(filter)) {
      faults.add(
          new FieldFault(
              "union",
              "UNION_OUT_OF_REACH",
              "该工会已不在您的管辖范围内",
              "The union is not below yours any more"));
    }
    if (!faults.isEmpty()) {
      throw FilterText.stale(faults);
    }
    return filter;
  }

  private SavedFilterView view(SavedFilterTable.Kept kept) {
    return new SavedFilterView(
        kept.id(),
        kept.name(),
        kept.list(),
        kept.within(),
        texts.read(kept.filter()).orElse(null),
        kept.savedAt(),
        kept.sharedWith(),
        kept.sharedBy());
  }
}
