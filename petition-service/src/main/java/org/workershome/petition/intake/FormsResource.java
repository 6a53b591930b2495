package org.workershome.petition.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;

/** What is asked at intake, and what was answered. */
@Path("/api/petitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class FormsResource {
  private final ReadForms forms;

  FormsResource(ReadForms forms) {
    this.forms = forms;
  }

  @GET
  @Path("/forms")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "getIntakeForm",
      summary = "分类表单 / What is asked of a category and matter")
  public IntakeFormView form(
      @QueryParam("category") @NotNull PetitionCategory category,
      @QueryParam("matter") @NotNull PetitionMatter matter) {
    return new IntakeFormView(category, matter, IntakeForms.of(category, matter));
  }

  @GET
  @Path("/{id}/answers")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getIntakeAnswers", summary = "分类问题的回答 / What was answered")
  public AnswersView answers(@PathParam("id") UUID id) {
    return forms.of(new PetitionId(id));
  }
}
