package org.workershome.kit.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.workershome.kit.publicity.Publicities;
import org.workershome.kit.publicity.PublicityDesk;
import org.workershome.kit.publicity.PublicityEndResource;

@Path("/api/trial/publicities/{id}")
@RunOnVirtualThread
class TrialPublicityEndResource extends PublicityEndResource {
  private final Publicities publicities;

  TrialPublicityEndResource(PublicityDesk desk, Publicities publicities) {
    super(desk);
    this.publicities = publicities;
  }

  /** What waits for the publicity. */
  @POST
  @Path("next-step")
  public void next(@PathParam("id") UUID id) {
    QuarkusTransaction.requiringNew().run(() -> publicities.requireFinished(id));
  }

  /** The same, asked by the record. */
  @POST
  @Path("next-step-of/{kind}/{subject}")
  public void nextOf(
      @PathParam("id") UUID id,
      @PathParam("kind") String kind,
      @PathParam("subject") String subject) {
    QuarkusTransaction.requiringNew().run(() -> publicities.requireFinished(kind, subject));
  }
}
