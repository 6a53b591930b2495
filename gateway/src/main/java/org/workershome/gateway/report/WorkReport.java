package org.workershome.gateway.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.workershome.gateway.forward.ServiceAnswer;
import org.workershome.gateway.forward.UpstreamClient;
import org.workershome.gateway.route.Owner.Upstream;
import org.workershome.gateway.route.RouteTable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Asks every service at once for its figures, with the caller's own token, and waits no longer than
 * the deadline. Each service applies the caller's scope itself; what is checked here is checked so
 * that a question which nobody may answer is refused once and not three times.
 */
@Singleton
final class WorkReport {
  private static final Logger LOG = Logger.getLogger(WorkReport.class);

  private final UpstreamClient client;
  private final List<Upstream> services;
  private final ReportConfig config;
  private final ObjectReader reader;

  WorkReport(UpstreamClient client, RouteTable routes, ReportConfig config, ObjectMapper mapper) {
    this.client = client;
    this.services = routes.upstreams();
    this.config = config;
    // A service may say more tomorrow than we read today.
    this.reader =
        mapper
            .readerFor(FiguresAnswer.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * @param authorization the caller's own header, passed on
   * @return never fails for a silent service
   * @throws ProblemException 403 for who is not staff, 404 for a union outside the caller's scope
   */
  Future<WorkReportView> compose(
      Caller caller, ReportQuestion question, String authorization, String requestId) {
    if (caller.kind() != CallerKind.STAFF) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
    if (!caller.requireUnion().contains(question.union())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    List<Future<ServiceFiguresView>> asked =
        services.stream().map(service -> ask(service, question, authorization, requestId)).toList();
    return Future.all(asked)
        .map(all -> WorkReportView.of(question, all.<ServiceFiguresView>list()));
  }

  private Future<ServiceFiguresView> ask(
      Upstream service, ReportQuestion question, String authorization, String requestId) {
    String uri = "/api/" + service.name() + "/figures" + question.query();
    return client
        .get(service, uri, authorization, requestId, config.deadline())
        .map(answer -> read(service, answer))
        .recover(
            cause -> {
              LOG.debugf(cause, "%s is silent", service.name());
              SilenceReason reason =
                  cause instanceof TimeoutException
                      ? SilenceReason.TIMED_OUT
                      : SilenceReason.UNREACHABLE;
              return Future.succeededFuture(ServiceFiguresView.silent(service.name(), reason));
            });
  }

  private ServiceFiguresView read(Upstream service, ServiceAnswer answer) {
    if (answer.status() >= 400 && answer.status() < 500) {
      return ServiceFiguresView.silent(service.name(), SilenceReason.REFUSED);
    }
    if (answer.status() != 200) {
      return ServiceFiguresView.silent(service.name(), SilenceReason.FAILED);
    }
    try {
      FiguresAnswer figures = reader.readValue(answer.body().toString());
      return ServiceFiguresView.of(service.name(), figures.figures());
    } catch (JsonProcessingException e) {
      LOG.debugf(e, "%s answered something that is not figures", service.name());
      return ServiceFiguresView.silent(service.name(), SilenceReason.FAILED);
    }
  }
}
