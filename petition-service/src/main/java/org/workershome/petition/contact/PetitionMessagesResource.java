package org.workershome.petition.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.notify.MessageView;
import org.workershome.kit.notify.Messages;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** What a petitioner was told, and whether it reached him. */
@Path("/api/petitions/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class PetitionMessagesResource {
  private final Petitions petitions;
  private final Messages messages;

  PetitionMessagesResource(Petitions petitions, Messages messages) {
    this.petitions = petitions;
    this.messages = messages;
  }

  @GET
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Transactional
  @Operation(
      operationId = "listPetitionMessages",
      summary = "查看发给信访人的通知 / What the petitioner was told, newest first")
  public List<MessageView> list(@PathParam("id") UUID id) {
    petitions.find(
        new PetitionId(id)); // 404 rather than an empty list for what is not the caller's
    return messages.of(Notification.RECORD_TYPE, id);
  }
}
