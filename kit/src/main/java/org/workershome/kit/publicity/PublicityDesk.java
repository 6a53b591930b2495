package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Between the resources of staff and what they do: each write once for each key, with its ETag. */
@Singleton
public final class PublicityDesk {
  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final EvidenceTable evidence;
  private final Publicities publicities;
  private final PublishList publish;
  private final FreezeList freeze;
  private final WithdrawPublicity withdraw;
  private final PublicityTerms terms;
  private final Idempotency idempotency;
  private final CurrentCaller callers;
  private final Clock clock;

  PublicityDesk(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      EvidenceTable evidence,
      Publicities publicities,
      PublishList publish,
      FreezeList freeze,
      WithdrawPublicity withdraw,
      PublicityTerms terms,
      Idempotency idempotency,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.evidence = evidence;
    this.publicities = publicities;
    this.publish = publish;
    this.freeze = freeze;
    this.withdraw = withdraw;
    this.terms = terms;
    this.idempotency = idempotency;
    this.callers = callers;
    this.clock = clock;
  }

  PreviewView preview(FreezeRequest request) {
    FreezeList.Ready ready = freeze.check(request);
    Snapshot snapshot = freeze.preview(ready, Ids.next());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    int least = terms.minimum(ready.kind(), ready.list().owner(), today);
    return new PreviewView(
        ready.kind().code(),
        ready.kind().place(),
        ready.list().title(),
        ready.list().audience().value(),
        ready.screening().value(),
        least,
        terms.end(today, least).date(),
        Snapshot.lines(snapshot.content()));
  }

  Response freeze(FreezeRequest request, UriInfo uri) {
    return idempotency.once(
        "freezeList",
        request,
        () -> {
          Publicity frozen = freeze.freeze(request);
          return created(URI.create(uri.getRequestUri().getRawPath() + "/" + frozen.id()), frozen);
        });
  }

  Response freezeAgain(UUID id, @Nullable String ifMatch, UriInfo uri) {
    String path = uri.getRequestUri().getRawPath();
    return idempotency.once(
        "freezeListAgain",
        Map.of(),
        () ->
            created(
                URI.create(path.substring(0, path.lastIndexOf('/'))), freeze.again(id, ifMatch)));
  }

  Response publish(UUID id, @Nullable String ifMatch, PublicationRequest request) {
    return moved("publishList", request, () -> publish.publish(id, ifMatch, request));
  }

  Response extend(UUID id, @Nullable String ifMatch, ExtensionRequest request) {
    return moved(
        "extendPublicity",
        request,
        () -> publicities.extend(id, ifMatch, request.endsOn(), request.reason()));
  }

  Response conclude(UUID id, @Nullable String ifMatch) {
    return moved("concludePublicity", Map.of(), () -> publicities.conclude(id, ifMatch));
  }

  Response withdraw(UUID id, @Nullable String ifMatch, PublicityWithdrawalRequest request) {
    return moved("withdrawPublicity", request, () -> withdraw.ask(id, ifMatch, request.reason()));
  }

  Response approveWithdrawal(UUID id, @Nullable String ifMatch) {
    return moved("approveWithdrawal", Map.of(), () -> withdraw.approve(id, ifMatch));
  }

  Response evidence(UUID id, EvidenceRequest request, UriInfo uri) {
    return idempotency.once(
        "recordEvidence",
        request,
        () ->
            Reply.created(
                URI.create(uri.getRequestUri().getRawPath()), evidence.record(id, request)));
  }

  UnionPath union() {
    return callers.get().requireUnion();
  }

  Page<PublicityView> list(boolean screening, @Nullable PublicityState state, PageRequest page) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                Page.of(
                        table.list(callers.get(), screening, state, page),
                        page,
                        last -> new PageCursor(last.createdAt(), last.id()))
                    .map(PublicityView::of));
  }

  Response get(UUID id) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              Publicity publicity = table.require(id);
              return Response.ok(
                      new PublicityDetailView(
                          PublicityView.of(publicity),
                          snapshots.rounds(id),
                          evidence.of(id, publicity.round()),
                          objections.open(id),
                          objections.count(id, ObjectionState.VERIFIED),
                          objections.count(id, ObjectionState.NOT_VERIFIED)))
                  .header("ETag", ETags.of(publicity.version()))
                  .build();
            });
  }

  /**
   * The list of the round at hand.
   *
   * @throws ProblemException 404 when its period is over: afterwards nobody sees it
   */
  Shown shown(UUID id) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              Publicity publicity = table.require(id);
              boolean over =
                  publicity.state() == PublicityState.PUBLISHED && !publicity.runsOn(today);
              boolean screener = publicity.isScreenedAt(callers.get().union());
              return snapshots.find(id, publicity.round()).filter(one -> !over || screener);
            })
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  static Response page(Shown shown) {
    return Response.ok(NoticePage.of(shown))
        .header("Content-Security-Policy", NoticePage.POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  private Response moved(String operation, Object body, Supplier<Publicity> move) {
    return idempotency.once(
        operation,
        body,
        () -> {
          Publicity publicity = move.get();
          return Reply.ok(PublicityView.of(publicity)).etag(ETags.of(publicity.version()));
        });
  }

  private static Reply created(URI location, Publicity publicity) {
    return Reply.created(location, PublicityView.of(publicity)).etag(ETags.of(publicity.version()));
  }
}
