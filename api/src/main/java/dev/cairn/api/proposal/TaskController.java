package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.proposal.Inbox.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class TaskController {

    private final Inbox inbox;

    TaskController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/api/tasks")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'EMPLOYER')")
    @Operation(summary = "What waits for you to decide, oldest first")
    Listing<TaskView> list(
            CurrentAccount account,
            @RequestParam(defaultValue = Listing.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = Listing.within(limit);
        return Listing.page(inbox.list(account, after, most + 1), most, TaskView::id, "/api/tasks");
    }
}
