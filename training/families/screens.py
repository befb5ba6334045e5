"""Train families of screens: settings, dashboards, mail, chat, dialogs, log-ins, phones, terminals, editors, file
lists, search results, shops and web pages, light and dark.

A place to click is the box of the printed label, or of the icon where there is none. The state of a control is asked by
its label; its place is the control's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from training import questions as q
from training import words as w
from training.canvas import Canvas, Face
from training.chance import Rng, chance, pick, real, some, weighted, whole
from training.families import asking
from training.questions import Control
from training.sample import WORK, Box, Family, Question, Sample, reading_order
from training.world import World

BUTTONS = [
    "Save",
    "Cancel",
    "OK",
    "Apply",
    "Delete",
    "Edit",
    "New",
    "Close",
    "Submit",
    "Send",
    "Reply",
    "Forward",
    "Share",
    "Download",
    "Upload",
    "Print",
    "Export",
    "Import",
    "Search",
    "Next",
    "Back",
    "Continue",
    "Sign in",
    "Log in",
    "Log out",
    "Register",
    "Sign up",
    "Create account",
    "Add",
    "Remove",
    "Refresh",
    "Retry",
    "Install",
    "Open",
    "Update",
    "Buy now",
    "Add to cart",
    "Checkout",
    "Subscribe",
    "Follow",
    "Learn more",
    "Get started",
    "Try again",
    "Confirm",
    "Discard",
    "Done",
    "Finish",
    "Skip",
    "Yes",
    "No",
    "Help",
    "Copy",
    "Paste",
    "Undo",
    "Archive",
    "Mark as read",
    "Filter",
    "Sort",
    "View all",
    "Show more",
    "Connect",
    "Disconnect",
    "Start",
    "Stop",
    "Reset",
    "Browse...",
    "Accept all",
    "Reject",
    "Manage",
    "Upgrade",
    "Pay now",
    "Schedule",
    "Preview",
    "Publish",
    "Run",
    "Deploy",
    "Approve",
    "Compare",
    "Book",
    "Details",
    "Contact us",
    "Enable",
    "Disable",
]
SETTINGS = [
    "Dark mode",
    "Wi-Fi",
    "Bluetooth",
    "Notifications",
    "Location",
    "Airplane mode",
    "Auto-update",
    "Sound",
    "Vibration",
    "Night light",
    "Battery saver",
    "Hotspot",
    "Two-factor authentication",
    "Email alerts",
    "Push notifications",
    "Show previews",
    "Remember me",
    "Sync contacts",
    "Private account",
    "Read receipts",
    "Autoplay videos",
    "Developer options",
    "USB debugging",
    "Face unlock",
    "Allow cookies",
    "Block pop-ups",
    "Spell check",
    "Auto-save",
    "Backups",
    "Grid view",
    "Start at login",
    "Send usage data",
    "Keep me signed in",
    "I agree to the terms",
    "Receive newsletter",
    "Enable proxy",
    "Use metric units",
    "Compact mode",
    "Show hidden files",
    "Line numbers",
    "Word wrap",
    "Automatic brightness",
    "Do not disturb",
    "Roaming",
    "High contrast",
    "Subtitles",
    "Do not track",
]
FIELDS = [
    "Username",
    "Password",
    "Email",
    "Full name",
    "Display name",
    "Language",
    "Time zone",
    "Region",
    "Phone",
    "Address",
    "City",
    "Country",
    "Company",
    "Website",
    "Date format",
    "Currency",
    "Theme",
    "Font size",
    "Storage",
    "Version",
    "Device name",
    "IP address",
    "Port",
    "Host",
    "Path",
    "Build",
    "Model",
    "Serial number",
    "Status",
    "Owner",
    "Role",
    "Plan",
    "Account ID",
    "Last login",
    "Created",
    "Size",
    "Type",
    "Modified",
    "Location",
    "Resolution",
    "Volume",
    "Timeout",
    "Proxy",
    "Encoding",
    "Branch",
    "Printer",
    "Copies",
    "Paper size",
]
METRICS = [
    "Users",
    "Revenue",
    "Orders",
    "Visitors",
    "Sessions",
    "Sales",
    "Profit",
    "Active users",
    "Page views",
    "Bounce rate",
    "Conversion",
    "Errors",
    "Latency",
    "Uptime",
    "CPU",
    "Memory",
    "Disk",
    "Requests",
    "Tickets",
    "Open issues",
    "New customers",
    "Average order",
    "Refunds",
    "Signups",
    "Downloads",
    "Temperature",
    "Steps",
    "Calories",
    "Balance",
    "Views",
]
MENUS = [
    "Home",
    "Products",
    "Pricing",
    "About",
    "Contact",
    "Blog",
    "Docs",
    "Support",
    "Dashboard",
    "Reports",
    "Settings",
    "Users",
    "Profile",
    "Messages",
    "Calendar",
    "Tasks",
    "Projects",
    "Analytics",
    "Billing",
    "Team",
    "Inbox",
    "Sent",
    "Drafts",
    "Trash",
    "Spam",
    "Starred",
    "Archive",
    "File",
    "Edit",
    "View",
    "Insert",
    "Format",
    "Tools",
    "Window",
    "Help",
    "Orders",
    "Customers",
    "Overview",
    "General",
    "Privacy",
    "Security",
    "Appearance",
    "Network",
    "Display",
    "Accounts",
    "Advanced",
    "Notifications",
    "History",
    "Favorites",
    "Library",
    "News",
    "Shop",
    "Careers",
]
ICONS = ("search", "menu", "close", "plus", "heart", "play", "user", "bell", "mail", "home", "download", "star")


@dataclass(slots=True)
class Ui:
    """What a screen is drawn with; collects its questions. Greys: `paper`, `panel`, `rule`, `ink`, `soft`, `accent`."""

    rng: Rng
    c: Canvas
    face: Face
    bold: Face
    size: float
    paper: int
    panel: int
    rule: int
    ink: int
    soft: int
    accent: int
    radius: float
    asked: list[Question] = field(default_factory=lambda: list[Question]())
    labels: list[str] = field(default_factory=lambda: list[str]())
    icons: set[str] = field(default_factory=lambda: set[str]())
    opening: Box = (0, 0, 0, 0)
    """The first word of what was printed last."""

    @property
    def on_accent(self) -> int:
        return 255 if self.accent < 150 else 0

    def text(
        self,
        x: float,
        base: float,
        text: str,
        anchor: str = "l",
        size: float = 0,
        bold: bool = False,
        ink: int | None = None,
        room: float = 0,
    ) -> Box:
        face, size = self.bold if bold else self.face, size or self.size
        if room:
            size = self.c.fit(text, face, size, room, 8)
            if self.c.measure(text, face, size) > room:
                text = self.cut(text, face, size, room)
        box = self.c.text(
            x,
            base,
            text,
            face,
            size,
            self.ink if ink is None else ink,
            "m" if anchor == "m" else "r" if anchor == "r" else "l",
        )
        self.opening = first_word(self.c, box, text, face, size)
        return box

    def cut(self, text: str, face: Face, size: float, room: float) -> str:
        while len(text) > 2 and self.c.measure(text, face, size) > room:
            text = text[:-1]
        return text.rstrip()

    def wide(self, text: str, bold: bool = False, size: float = 0) -> float:
        return self.c.measure(text, self.bold if bold else self.face, size or self.size)

    def point(self, text: str, box: Box) -> None:
        self.labels.append(text)
        self.asked.append(Question("point", q.ask_point(self.rng, text), "", box))

    def field(self, label: str, value: str, box: Box, key: str | None = None) -> None:
        self.labels.append(label)
        self.asked.append(asking.field(self.rng, key, label, value, box))

    def state(self, label: str, control: Control, on: bool, box: Box) -> None:
        self.labels.append(label)
        self.asked.append(Question("state", q.ask_state(self.rng, label, control), "yes" if on else "no", box))

    def count(self, things: str, found: Sequence[Box]) -> None:
        self.asked.append(Question("count", q.ask_count(self.rng, things), str(len(found)), work=counted(found)))

    # -- controls -----------------------------------------------------------------------------------------------

    def button(self, x: float, y: float, label: str, primary: bool = False, width: float = 0, tall: float = 0) -> Box:
        """A push button with its top left corner at (x, y); returns its frame."""
        pad = self.size * real(self.rng, 0.6, 1.3)
        wide = width or self.wide(label) + 2 * pad
        tall = tall or self.size * real(self.rng, 1.7, 2.4)
        box = (x, y, x + wide, y + tall)
        style = 0 if primary else whole(self.rng, 0, 3)
        fill = self.accent if style == 0 else self.panel if style == 1 else None
        if style < 3:
            self.c.rectangle(box, None if style == 0 else self.rule, 1, fill, min(self.radius, tall / 2))
        place = self.text(
            x + wide / 2,
            y + tall / 2 + self.size * 0.35,
            label,
            "m",
            ink=self.on_accent if style == 0 else None,
            room=wide - 4,
        )
        self.point(label, place)
        return box

    def checkbox(self, x: float, base: float, label: str, on: bool, room: float = 0) -> None:
        side = self.size * self.ratio
        box = (x, base - side * 0.88, x + side, base + side * 0.12)
        self.c.rectangle(
            box,
            self.accent if on and self.filled else self.ink,
            1,
            self.accent if on and self.filled else None,
            2 if self.radius else 0,
        )
        if on:
            self._tick(box, self.on_accent if self.filled else self.ink)
        self.text(x + side * 1.5, base, label, room=room)
        self.state(label, "checkbox", on, box)

    def _tick(self, box: Box, ink: int) -> None:
        x1, y1, x2, y2 = box
        s = x2 - x1
        if self.cross:
            self.c.curve([(x1 + s * 0.2, y1 + s * 0.2), (x2 - s * 0.2, y2 - s * 0.2)], ink, 1.5)
            self.c.curve([(x1 + s * 0.2, y2 - s * 0.2), (x2 - s * 0.2, y1 + s * 0.2)], ink, 1.5)
        else:
            self.c.curve(
                [(x1 + s * 0.2, y1 + s * 0.55), (x1 + s * 0.42, y2 - s * 0.22), (x2 - s * 0.15, y1 + s * 0.22)],
                ink,
                max(1.2, s / 9),
            )

    def radio(self, x: float, base: float, label: str, on: bool) -> None:
        side = self.size * self.ratio
        box = (x, base - side * 0.88, x + side, base + side * 0.12)
        self.c.ellipse(box, self.accent if on else self.ink, 1)
        if on:
            s = side * real(self.rng, 0.2, 0.3)
            self.c.ellipse((box[0] + s, box[1] + s, box[2] - s, box[3] - s), None, fill=self.accent)
        self.text(x + side * 1.5, base, label)
        self.state(label, "radio", on, box)

    def switch(self, x: float, base: float, label: str, on: bool) -> None:
        """A switch with its right end at x; the label is printed by the caller."""
        tall = self.size * self.ratio * 1.15
        box = (x - tall * 1.8, base - tall * 0.85, x, base + tall * 0.15)
        self.c.rectangle(box, None if on else self.rule, 1, self.accent if on else self.panel, tall / 2)
        knob = tall * 0.36
        at = box[2] - tall / 2 if on else box[0] + tall / 2
        middle = (box[1] + box[3]) / 2
        self.c.ellipse(
            (at - knob, middle - knob, at + knob, middle + knob), None, fill=self.on_accent if on else self.soft
        )
        self.state(label, "switch", on, box)

    def entry(self, x: float, y: float, width: float, label: str, value: str, key: str | None = None) -> float:
        """A labelled text field, the label above, beside or inside; returns the y below."""
        tall, size = self.size * real(self.rng, 1.8, 2.6), self.size
        way = self.entry_way
        if way == 0:
            self.text(x, y + size, label, bold=self.strong)
            y += size * 1.5
        elif way == 1:
            self.text(x, y + tall / 2 + size * 0.35, label, room=width * 0.36)
            x, width = x + width * 0.4, width * 0.6
        box = (x, y, x + width, y + tall)
        if self.underlined:
            self.c.line(x, y + tall, x + width, y + tall, self.soft)
        else:
            self.c.rectangle(box, self.rule, 1, self.paper, min(self.radius, 8))
        if way == 2:
            self.text(x + size * 0.6, y + size * 0.75, label, size=max(8, size * 0.75), ink=self.soft)
        base = y + tall / 2 + size * (0.35 if way != 2 else 0.75)
        if value:
            self.field(label, value, self.text(x + size * 0.6, base, value, room=width - size), key)
        else:
            self.asked.append(asking.none(q.ask_field(self.rng, None, label)))
        return y + tall + size * 0.8

    def tabs(self, x: float, y: float, width: float, names: Sequence[str]) -> float:
        """A row of tabs with one active; returns the y below."""
        active, tall = whole(self.rng, 0, len(names) - 1), self.size * 2.2
        style, shown = whole(self.rng, 0, 2), list[Box]()
        for i, name in enumerate(names):
            wide = self.wide(name, style == 2) + self.size * 1.8
            if x + wide > self.c.width - 2:
                break
            if i == active and style == 0:
                self.c.fill((x, y + tall - 3, x + wide, y + tall), self.accent)
            elif i == active and style == 1:
                self.c.rectangle((x, y, x + wide, y + tall), self.rule, 1, self.accent, min(self.radius, 6))
            elif i == active:
                self.c.rectangle((x, y, x + wide, y + tall), self.rule, 1, self.panel)
            ink = self.on_accent if i == active and style == 1 else self.ink if i == active else self.soft
            place = self.text(
                x + wide / 2, y + tall / 2 + self.size * 0.35, name, "m", bold=i == active and style == 2, ink=ink
            )
            self.state(name, "tab", i == active, place)
            self.point(name, place)
            x += wide
            shown.append(self.opening)
        self.count("tabs", shown)
        self.c.line(0, y + tall, width, y + tall, self.rule)
        return y + tall

    def icon(self, x: float, y: float, side: float, name: str, ink: int | None = None) -> None:
        """A drawn icon with its top left corner at (x, y); asked for by name where it is there once."""
        _icon(self.c, (x, y, x + side, y + side), name, self.ink if ink is None else ink)
        if name not in self.icons:
            self.asked.append(
                Question("point", q.ask_point(self.rng, f"{name} icon"), "", self.c.clip((x, y, x + side, y + side)))
            )
        self.icons.add(name)

    # -- manners of one screen, drawn once ----------------------------------------------------------------------

    ratio: float = 1.1
    filled: bool = True
    cross: bool = False
    entry_way: int = 0
    strong: bool = False
    underlined: bool = False

    def word(self) -> str:
        return self.c.world.words.word(self.rng)

    def name(self) -> str:
        return f"{self.c.world.words.first_name(self.rng)} {self.c.world.words.last_name(self.rng)}"

    def title(self, low: int = 1, high: int = 3) -> str:
        return self.c.world.words.title(self.rng, low, high)

    def several(self, pool: Sequence[str], count: int, own: float = 0.3) -> list[str]:
        """Different labels, some of them made of random words."""
        picked = some(self.rng, pool, count)
        labels = [self.title(1, 2) if chance(self.rng, own) else label for label in picked]
        return list({label.lower(): label for label in labels}.values())


def first_word(c: Canvas, box: Box, text: str, face: Face, size: float) -> Box:
    """The first word of a printed line: where it starts says more than the middle of its many words."""
    return (box[0], box[1], min(box[2], box[0] + c.measure(text.lstrip().partition(" ")[0], face, size)), box[3])


def counted(found: Sequence[Box]) -> tuple[Box, ...]:
    """What to look at one by one to count; nothing if that is too much, or if something has no place."""
    seen = len(found) <= WORK and all(x1 < x2 and y1 < y2 for x1, y1, x2, y2 in found)
    return reading_order(found) if seen else ()


def _icon(c: Canvas, box: Box, name: str, ink: int) -> None:
    x1, y1, x2, y2 = box
    s = x2 - x1
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    t = max(1.2, s / 12)
    if name == "search":
        c.ellipse((x1, y1, x1 + s * 0.7, y1 + s * 0.7), ink, t)
        c.curve([(x1 + s * 0.6, y1 + s * 0.6), (x2, y2)], ink, t)
    elif name == "menu":
        for k in (0.2, 0.5, 0.8):
            c.line(x1, y1 + s * k, x2, y1 + s * k, ink, t)
    elif name == "close":
        c.curve([(x1 + 1, y1 + 1), (x2 - 1, y2 - 1)], ink, t)
        c.curve([(x1 + 1, y2 - 1), (x2 - 1, y1 + 1)], ink, t)
    elif name == "plus":
        c.line(x1, y, x2, y, ink, t)
        c.line(x, y1, x, y2, ink, t)
    elif name == "heart":
        c.ellipse((x1, y1, x, y), None, fill=ink)
        c.ellipse((x, y1, x2, y), None, fill=ink)
        c.polygon([(x1, y1 + s * 0.3), (x2, y1 + s * 0.3), (x, y2)], ink)
    elif name == "play":
        c.polygon([(x1 + s * 0.15, y1), (x2, y), (x1 + s * 0.15, y2)], ink)
    elif name == "user":
        c.ellipse((x - s * 0.22, y1, x + s * 0.22, y1 + s * 0.44), None, fill=ink)
        c.pie((x1 + s * 0.1, y1 + s * 0.5, x2 - s * 0.1, y2 + s * 0.5), 180, 360, ink)
    elif name == "bell":
        c.pie((x1 + s * 0.15, y1, x2 - s * 0.15, y2), 180, 360, ink)
        c.fill((x1 + s * 0.15, y, x2 - s * 0.15, y2 - s * 0.2), ink)
        c.ellipse((x - s * 0.12, y2 - s * 0.2, x + s * 0.12, y2), None, fill=ink)
    elif name == "mail":
        c.rectangle((x1, y1 + s * 0.15, x2, y2 - s * 0.15), ink)
        c.curve([(x1, y1 + s * 0.15), (x, y + s * 0.1), (x2, y1 + s * 0.15)], ink, t)
    elif name == "home":
        c.polygon([(x1, y), (x, y1), (x2, y)], ink)
        c.fill((x1 + s * 0.18, y, x2 - s * 0.18, y2), ink)
    elif name == "download":
        c.line(x, y1, x, y2 - s * 0.3, ink, t)
        c.polygon([(x - s * 0.25, y), (x + s * 0.25, y), (x, y2 - s * 0.2)], ink)
        c.line(x1, y2, x2, y2, ink, t)
    else:
        c.polygon([(x, y1), (x + s * 0.2, y2), (x1, y1 + s * 0.4), (x2, y1 + s * 0.4), (x - s * 0.3, y2)], ink)


def _ui(rng: Rng, world: World, height: int, width: int, face_kinds: Sequence[str] = ()) -> Ui:
    dark = chance(rng, 0.35)
    type_ = world.typeface(rng, *(face_kinds or ("sans", "sans", "sans", "sans", "sans", "mono", "serif", "display")))
    size = weighted(rng, ((real(rng, 8, 10), 3), (real(rng, 10, 13), 4), (real(rng, 13, 19), 2.2)))
    if dark:
        paper = whole(rng, 5, 50)
        greys = (
            paper,
            paper + whole(rng, 10, 30),
            paper + whole(rng, 25, 60),
            whole(rng, 205, 255),
            whole(rng, 130, 185),
            whole(rng, 95, 235),
        )
    else:
        paper = 255 if chance(rng, 0.55) else whole(rng, 228, 254)
        greys = (
            paper,
            paper - whole(rng, 6, 26),
            paper - whole(rng, 20, 70),
            whole(rng, 0, 60),
            whole(rng, 85, 140),
            whole(rng, 15, 165),
        )
    c = Canvas(world, height, width, paper)
    ui = Ui(rng, c, type_.regular, type_.bold, size, *greys, radius=pick(rng, (0.0, 0.0, 3.0, 6.0, 10.0, 20.0)))
    ui.ratio, ui.filled, ui.cross = real(rng, 0.9, 1.4), chance(rng, 0.6), chance(rng, 0.2)
    ui.entry_way, ui.strong, ui.underlined = whole(rng, 0, 2), chance(rng, 0.3), chance(rng, 0.2)
    return ui


# -- frames -----------------------------------------------------------------------------------------------------


def _chrome(ui: Ui, box: Box) -> Box:
    """A title bar, a browser bar, a phone's status line, or nothing; returns the box below."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    kind = weighted(
        rng, (("none", 3), ("title", 3), ("browser", 2.5), ("phone", 3 if x2 - x1 < 620 and y2 - y1 > x2 - x1 else 0.2))
    )
    if kind == "none":
        return box
    tall = ui.size * real(rng, 2, 2.8)
    if kind == "phone":
        clock = w.time(rng, "{h:02}:{m:02}")
        ui.field("clock", clock, ui.text(x1 + ui.size, y1 + ui.size * 1.2, clock, bold=True), "time")
        charge = f"{whole(rng, 3, 100)}%"
        place = ui.text(x2 - ui.size * 2.6, y1 + ui.size * 1.2, charge, "r")
        ui.asked.append(Question("field", q.ask_about(rng, "battery level", "电量"), charge, place))
        c.rectangle((x2 - ui.size * 2.3, y1 + ui.size * 0.4, x2 - ui.size * 0.6, y1 + ui.size * 1.25), ui.ink)
        c.fill((x2 - ui.size * 2.1, y1 + ui.size * 0.6, x2 - ui.size * 1.3, y1 + ui.size * 1.05), ui.ink)
        return (x1, y1 + tall * 0.9, x2, y2)
    c.fill((x1, y1, x2, y1 + tall), ui.panel)
    base = y1 + tall / 2 + ui.size * 0.35
    left = chance(rng, 0.5)
    for i in range(3):
        at = x1 + ui.size * (0.9 + i * 1.4) if left else x2 - ui.size * (0.9 + i * 1.6)
        r = ui.size * 0.38
        if left:
            c.ellipse((at - r, y1 + tall / 2 - r, at + r, y1 + tall / 2 + r), None, fill=ui.soft)
        else:
            _icon(c, (at - r, y1 + tall / 2 - r, at + r, y1 + tall / 2 + r), ("close", "plus", "menu")[i], ui.soft)
    start = x1 + ui.size * (5.5 if left else 0.8)
    title = pick(
        rng,
        (
            ui.title(1, 4),
            f"{ui.word()}.{pick(rng, ('txt', 'py', 'docx', 'pdf', 'xlsx', 'png'))}",
            f"{ui.title(1, 2)} - {ui.c.world.words.company(rng)}",
        ),
    )
    place = (
        ui.text((x1 + x2) / 2, base, title, "m", room=x2 - x1 - ui.size * 13)
        if chance(rng, 0.4)
        else ui.text(start, base, title, room=x2 - x1 - ui.size * 13)
    )
    ui.asked.append(
        Question(
            "field",
            q.ask_about(rng, pick(rng, ("window title", "title of the window", "text in the title bar")), "窗口标题"),
            title,
            place,
        )
    )
    y1 += tall
    if kind == "browser":
        url = ui.c.world.words.url(rng)
        for i, icon in enumerate(some(rng, ("home", "star", "download"), whole(rng, 0, 2))):
            ui.icon(x2 - ui.size * (2 + 1.8 * i), y1 + tall * 0.25, ui.size * 1.1, icon)
        frame = (x1 + ui.size * 3, y1 + tall * 0.14, x2 - ui.size * 7, y1 + tall * 0.86)
        c.rectangle(frame, ui.rule, 1, ui.paper, tall * 0.35 if ui.radius else 0)
        place = ui.text(frame[0] + ui.size, y1 + tall / 2 + ui.size * 0.35, url, room=frame[2] - frame[0] - 2 * ui.size)
        ui.asked.append(
            Question(
                "field",
                q.ask_about(
                    rng, pick(rng, ("address in the address bar", "URL", "web address", "url of the page")), "网址"
                ),
                url,
                place,
            )
        )
        y1 += tall
    c.line(x1, y1, x2, y1, ui.rule)
    return (x1, y1, x2, y2)


def _navigation(ui: Ui, box: Box) -> Box:
    """A menu bar, a site's head or a side bar; returns the rest."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    kind = weighted(rng, (("none", 2), ("bar", 3), ("side", 3 if x2 - x1 > 420 else 0.3)))
    names = ui.several(MENUS, whole(rng, 3, 9), 0.2)
    if kind == "bar":
        tall = ui.size * real(rng, 1.8, 4)
        base = y1 + tall / 2 + ui.size * 0.35
        filled = chance(rng, 0.35)
        if filled:
            c.fill((x1, y1, x2, y1 + tall), ui.accent)
        ink = ui.on_accent if filled else ui.ink
        x = x1 + ui.size
        if chance(rng, 0.5):
            brand = ui.c.world.words.company(rng)
            place = ui.text(x, base, brand, size=ui.size * real(rng, 1, 1.5), bold=True, ink=ink, room=(x2 - x1) * 0.35)
            ui.asked.append(
                Question(
                    "field",
                    q.ask_about(
                        rng,
                        pick(rng, ("name of the site", "name of the app", "brand", "company name in the header")),
                        "网站名称",
                    ),
                    brand,
                    place,
                )
            )
            x = place[2] + ui.size * 2
        gap = ui.size * real(rng, 1, 2.4)
        for name in names:
            if x + ui.wide(name) > x2 - ui.size:
                break
            ui.point(name, ui.text(x, base, name, ink=ink))
            x += ui.wide(name) + gap
        c.line(x1, y1 + tall, x2, y1 + tall, ui.rule)
        return (x1, y1 + tall, x2, y2)
    if kind == "side":
        wide = max(ui.wide(n) for n in names) + ui.size * real(rng, 3.5, 6)
        c.fill((x1, y1, x1 + wide, y2), ui.panel)
        lead, y = ui.size * real(rng, 1.8, 3), y1 + ui.size * 2
        active = whole(rng, 0, len(names) - 1)
        badges = chance(rng, 0.4)
        for i, name in enumerate(names):
            if y > y2 - ui.size:
                break
            if i == active:
                c.rectangle(
                    (x1 + 2, y - lead * 0.6, x1 + wide - 2, y + lead * 0.3), None, 1, ui.accent, min(ui.radius, 6)
                )
            ink = ui.on_accent if i == active else ui.ink
            place = ui.text(x1 + ui.size, y, name, ink=ink)
            ui.point(name, place)
            ui.state(name, "item", i == active, place)
            if badges and chance(rng, 0.4):
                number = str(whole(rng, 1, 150))
                place = ui.text(x1 + wide - ui.size * 0.7, y, number, "r", ink=ink, bold=True)
                ui.asked.append(
                    Question(
                        "field",
                        q.ask_field(rng, None, name)
                        if chance(rng, 0.5)
                        else q.ask_about(rng, f"number beside {name}", f" {name} 旁边的数字"),
                        number,
                        place,
                    )
                )
            y += lead
        return (x1 + wide, y1, x2, y2)
    return box


def _heading(ui: Ui, x: float, y: float, room: float) -> float:
    if not chance(ui.rng, 0.7):
        return y + ui.size * 0.5
    size, text = ui.size * real(ui.rng, 1.2, 2.2), ui.title(1, 4)
    place = ui.text(x, y + size, text, size=size, bold=chance(ui.rng, 0.6), room=room)
    ui.asked.append(
        Question(
            "field",
            q.ask_about(
                ui.rng, pick(ui.rng, ("heading", "page heading", "heading of the page", "headline")), "页面标题"
            ),
            text,
            place,
        )
    )
    return y + size * 1.6


# -- pages ------------------------------------------------------------------------------------------------------


def _settings(ui: Ui, box: Box) -> None:
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad = ui.size * real(rng, 0.8, 2.5)
    y = _heading(ui, x1 + pad, y1 + pad, x2 - x1 - 2 * pad)
    if chance(rng, 0.3):
        y = ui.tabs(x1 + pad, y, x2, ui.several(MENUS, whole(rng, 2, 5), 0.2)) + ui.size
    right = min(x2 - pad, x1 + pad + real(rng, 300, 700))
    lead = ui.size * real(rng, 2, 3.4)
    style = weighted(rng, (("switch", 4), ("check", 3), ("value", 3)))
    for label in ui.several(SETTINGS if style != "value" else FIELDS, 22, 0.25):
        if y + lead * 2 > y2 - ui.size:
            break
        base = y + lead * 0.65
        way = style if chance(rng, 0.75) else pick(rng, ("switch", "check", "value"))
        if way == "check":
            ui.checkbox(x1 + pad, base, label, chance(rng, 0.5), right - x1 - pad - ui.size * 2)
        elif way == "switch":
            ui.text(x1 + pad, base, label, room=right - x1 - pad - ui.size * 4)
            ui.switch(right, base, label, chance(rng, 0.5))
        else:
            ui.text(x1 + pad, base, label, room=(right - x1 - pad) * 0.5)
            value = _value(ui, label)
            anchor = pick(rng, ("r", "l"))
            place = ui.text(
                right if anchor == "r" else x1 + pad + (right - x1 - pad) * 0.55,
                base,
                value,
                anchor,
                ink=ui.soft,
                room=(right - x1 - pad) * 0.42,
            )
            ui.field(label, value, place)
        if chance(rng, 0.5):
            c.line(x1 + pad, y + lead, right, y + lead, ui.rule)
        y += lead
    if chance(rng, 0.5):
        _buttons(ui, x1 + pad, min(y + ui.size, y2 - ui.size * 3), right)


def _buttons(ui: Ui, x: float, y: float, right: float) -> None:
    labels = ui.several(BUTTONS, whole(ui.rng, 1, 4), 0.1)
    tall = ui.size * real(ui.rng, 1.8, 2.5)
    for i, label in enumerate(labels):
        if x + ui.wide(label) + ui.size * 3 > right:
            break
        x = ui.button(x, y, label, i == 0 and chance(ui.rng, 0.6), tall=tall)[2] + ui.size * 0.8


def _value(ui: Ui, label: str) -> str:
    rng, words = ui.rng, ui.c.world.words
    special: dict[str, Callable[[], str]] = {
        "Email": lambda: words.email(rng), "Phone": lambda: w.phone(rng), "Website": lambda: words.url(rng),
            "City": lambda: words.city(rng),
        "Country": lambda: words.country(rng), "Full name": ui.name, "Display name": ui.name, "Owner": ui.name,
            "Created": lambda: w.date(rng),
        "Modified": lambda: w.date(rng), "Last login": lambda: w.date(rng), "Company": lambda: words.company(rng),
            "Address": lambda: words.street(rng),
        "IP address": lambda: w.digits(rng, "1##.#.##.##"), "Port": lambda: w.digits(rng, "####"),
            "Version": lambda: w.digits(rng, "#.##.#"),
        "Size": lambda: f"{real(rng, 0.1, 900):.1f} {pick(rng, ('KB', 'MB', 'GB'))}",
            "Storage": lambda: f"{whole(rng, 1, 512)} GB", "Username": lambda: words.word(rng) + w.digits(rng, "##"),
    }  # fmt: skip
    if label in special:
        return special[label]()
    return weighted(
        rng,
        (
            (words.title(rng, 1, 2), 4),
            (w.code(rng), 2),
            (str(whole(rng, 0, 9999)), 2),
            (w.date(rng), 1),
            (w.percent(rng), 1),
            (w.time(rng), 0.5),
        ),
    )


def _dashboard(ui: Ui, box: Box) -> None:
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad = ui.size * real(rng, 0.7, 1.6)
    y = _heading(ui, x1 + pad, y1 + pad * 0.5, x2 - x1 - 2 * pad)
    columns = max(1, min(whole(rng, 2, 4), int((x2 - x1) / (ui.size * 10))))
    rows = whole(rng, 1, 3)
    wide = (x2 - x1 - pad * (columns + 1)) / columns
    tall = min(ui.size * real(rng, 4.5, 8), (y2 - y - pad) / rows - pad)
    style, below, shown = w.number_style(rng), chance(rng, 0.35), list[Box]()
    for label in ui.several(METRICS, columns * rows, 0.3):
        x = x1 + pad + len(shown) % columns * (wide + pad)
        top = y + len(shown) // columns * (tall + pad)
        c.rectangle((x, top, x + wide, top + tall), ui.rule if chance(rng, 0.6) else None, 1, ui.panel, ui.radius)
        value = pick(
            rng,
            (
                style.number(whole(rng, 0, 99_999), 0),
                style.money(w.amount(rng)),
                w.percent(rng),
                f"{real(rng, 0, 99):.1f}k",
                w.measure(rng),
            ),
        )
        size = min(ui.size * real(rng, 1.4, 2.4), tall * 0.45)
        upper, lower = top + ui.size * 1.3, top + tall - ui.size * 0.9
        label_base, value_base = (lower, top + size * 1.15) if below else (upper, min(upper + size * 1.35, lower))
        centre = chance(rng, 0.15)
        at, anchor = (x + wide / 2, "m") if centre else (x + ui.size * 0.8, "l")
        ui.text(at, label_base, label, anchor, ink=ui.soft, room=wide - ui.size * 1.2)
        ui.field(
            label, value, ui.text(at, value_base, value, anchor, size, chance(rng, 0.7), room=wide - ui.size * 1.5)
        )
        shown.append(c.clip((x, top, x + wide, top + tall)))
    ui.count(pick(rng, ("tiles", "boxes")), shown)
    y += (tall + pad) * -(-len(shown) // columns)
    if y2 - y > ui.size * 8:
        _table(ui, (x1, y, x2, y2)) if chance(rng, 0.6) else _settings(ui, (x1, y, x2, y2))


def _table(ui: Ui, box: Box) -> None:
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad = ui.size
    makers: list[tuple[str, Callable[[], str]]] = [
        ("Name", ui.name), ("Email", lambda: c.world.words.email(rng)), ("ID", lambda: w.code(rng, "####", "@##",
            "#####")), ("Date", lambda: w.date(rng, "{y}-{m:02}-{d:02}")),
        ("Amount", lambda: f"{w.amount(rng):.2f}"), ("Status", lambda: pick(rng, ("Active", "Pending", "Closed",
            "Paid", "Failed", "Open", "Draft"))), ("Qty", lambda: str(whole(rng, 1, 99))),
        ("City", lambda: c.world.words.city(rng)), ("Product", lambda: c.world.words.product(rng)), ("Type", ui.word),
            ("Owner", lambda: c.world.words.first_name(rng)),
        (ui.title(1, 1), ui.word), (ui.title(1, 2), lambda: str(whole(rng, 0, 9999))),
    ]  # fmt: skip
    columns = some(rng, makers, max(2, min(whole(rng, 2, 6), int((x2 - x1) / (ui.size * 7)))))
    wide = (x2 - x1 - 2 * pad) / (len(columns) + 0.8)
    lead, y = ui.size * real(rng, 1.7, 2.6), y1 + pad + ui.size
    if chance(rng, 0.5):
        c.fill((x1 + pad, y - ui.size * 1.4, x2 - pad, y + ui.size * 0.7), ui.panel)
    for k, (head, _) in enumerate(columns):
        ui.text(x1 + pad + k * wide + 4, y, head, bold=True, room=wide - 8)
    keys: set[str] = set()
    names, zebra, action = list[Box](), chance(rng, 0.3), pick(rng, ("Edit", "View", "Open", "Delete", ""))
    chosen = whole(rng, 0, 12)
    for number in range(whole(rng, 2, 24)):
        y += lead
        if y > y2 - ui.size:
            break
        if (zebra and number % 2 == 0) or number == chosen:
            c.fill((x1 + pad, y - lead * 0.68, x2 - pad, y + lead * 0.32), ui.panel)
        else:
            c.line(x1 + pad, y + lead * 0.32, x2 - pad, y + lead * 0.32, ui.rule)
        first = ""
        for k, (head, make) in enumerate(columns):
            value = make()
            place = ui.text(x1 + pad + k * wide + 4, y, value, room=wide - 8)
            if k == 0:
                names.append(ui.opening)
                first = value if value.lower() not in keys else ""
                keys.add(value.lower())
            elif first:
                ui.asked.append(Question("table", q.ask_cell(rng, first, head), value, place))
        if action:
            ui.text(
                x1 + pad + len(columns) * wide + 4,
                y,
                action,
                ink=ui.accent if abs(ui.accent - ui.paper) > 60 else ui.ink,
            )
    ui.count("rows", names)


def _mail(ui: Ui, box: Box) -> None:
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad, lead = ui.size * 0.8, ui.size * real(rng, 3, 4.2)
    split = x2 - x1 > 560 and chance(rng, 0.5)
    right = x1 + (x2 - x1) * real(rng, 0.36, 0.5) if split else x2
    y, unread, shown = y1 + pad, list[Box](), list[Box]()
    one_line = not split and chance(rng, 0.5)
    if one_line:
        lead = ui.size * real(rng, 1.9, 2.5)
    while y + lead < y2 and len(shown) < 22:
        sender, subject, fresh = ui.name(), c.world.words.title(rng, 2, 5), chance(rng, 0.35)
        stamp = (
            w.time(rng, "{h:02}:{m:02}")
            if chance(rng, 0.6)
            else w.date(rng, pick(rng, ("{mon} {d}", "{d} {mon}", "{d:02}/{m:02}")))
        )
        base = y + ui.size * 1.2
        if fresh:
            c.ellipse(
                (x1 + 2, base - ui.size * 0.6, x1 + 2 + ui.size * 0.45, base - ui.size * 0.15), None, fill=ui.accent
            )
        name = ui.text(x1 + pad, base, sender, bold=fresh, room=(right - x1) * (0.25 if one_line else 0.6))
        shown.append(ui.opening)
        if fresh:
            unread.append(ui.opening)
        at = ui.text(right - pad, base, stamp, "r", ink=ui.soft)
        place = (
            ui.text(x1 + (right - x1) * 0.3, base, subject, bold=fresh, room=(right - x1) * 0.5)
            if one_line
            else ui.text(x1 + pad, base + ui.size * 1.35, subject, room=right - x1 - 2 * pad)
        )
        ui.asked += [
            Question("field", q.ask_field_of_row(rng, sender, pick(rng, ("subject", "subject of the mail"))), subject,
                place),
            Question("field", q.ask_field_of_row(rng, sender, pick(rng, ("time", "date", "received"))), stamp, at),
            Question("field", q.ask_field_of_row(rng, subject, pick(rng, ("sender", "from"))), sender, name),
        ]  # fmt: skip
        ui.point(subject, place)
        y += lead
        c.line(x1, y, right, y, ui.rule)
    ui.count("mails", shown)
    ui.count("unread mails", unread)
    if split:
        c.line(right, y1, right, y2, ui.rule)
        _letter(ui, (right, y1, x2, y2))


def _letter(ui: Ui, box: Box) -> None:
    """An opened mail: subject, from, to, body, buttons."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    c.new_block()
    pad, room = ui.size, x2 - x1 - 2 * ui.size
    subject = c.world.words.title(rng, 2, 5)
    y = y1 + pad + ui.size * 1.6
    ui.field("Subject", subject, ui.text(x1 + pad, y, subject, size=ui.size * 1.4, bold=True, room=room), "subject")
    for label, value, key in (
        ("From", ui.name(), "sender"),
        ("To", c.world.words.email(rng), "recipient"),
        ("Date", w.date(rng), "date"),
    ):
        y += ui.size * 1.6
        left = ui.text(x1 + pad, y, f"{label}:", ink=ui.soft)
        ui.field(label, value, ui.text(left[2] + ui.size * 0.5, y, value, room=room - (left[2] - x1)), key)
    y += ui.size * 1.5
    c.paragraph(
        x1 + pad, y, room, c.world.words.prose(rng, whole(rng, 2, 7)), ui.face, ui.size, ui.ink, bottom=y2 - ui.size * 4
    )
    _buttons(ui, x1 + pad, y2 - ui.size * 3, x2 - pad)


def _chat(ui: Ui, box: Box) -> None:
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad = ui.size
    partner = ui.name() if chance(rng, 0.7) else ui.title(1, 2)
    place = ui.text(x1 + pad * 3, y1 + ui.size * 1.7, partner, size=ui.size * 1.2, bold=True, room=x2 - x1 - pad * 8)
    c.ellipse((x1 + pad * 0.6, y1 + ui.size * 0.5, x1 + pad * 2.4, y1 + ui.size * 2.3), None, fill=ui.soft)
    ui.asked.append(
        Question(
            "field",
            q.ask_about(rng, pick(rng, ("name of the chat", "contact's name", "name at the top")), "聊天对象的名字"),
            partner,
            place,
        )
    )
    c.line(x1, y1 + ui.size * 2.8, x2, y1 + ui.size * 2.8, ui.rule)
    y, shown = y1 + ui.size * 4, list[Box]()
    names = [ui.name() for _ in range(2)] if chance(rng, 0.4) else []
    while y < y2 - ui.size * 7:
        mine = chance(rng, 0.5)
        text = c.world.words.sentence(rng, 3, 14)
        width = min((x2 - x1) * real(rng, 0.5, 0.75), ui.wide(text) + 2 * pad)
        lines = c.wrap(text, ui.face, ui.size, width - 2 * pad)
        tall = ui.size * (1.3 * len(lines) + 1)
        left = x2 - pad - width if mine else x1 + pad
        if names and not mine:
            ui.text(left + pad * 0.5, y, pick(rng, names), bold=True, ink=ui.soft)
            y += ui.size * 0.6
        c.rectangle((left, y, left + width, y + tall), None, 1, ui.accent if mine else ui.panel, max(ui.radius, 4))
        ink = ui.on_accent if mine else ui.ink
        boxes = [ui.text(left + pad, y + ui.size * (1.35 + 1.3 * i), line, ink=ink) for i, line in enumerate(lines)]
        shown.append(first_word(c, boxes[0], lines[0], ui.face, ui.size))
        stamp = w.time(rng, "{h:02}:{m:02}")
        ui.text(
            left + width if mine else left,
            y + tall + ui.size * 1.1,
            stamp,
            "r" if mine else "l",
            size=max(8, ui.size * 0.8),
            ink=ui.soft,
        )
        ui.point(lines[0], boxes[0])
        y += tall + ui.size * 2.7
    ui.count("messages", shown)
    frame = (x1 + pad, y2 - ui.size * 3, x2 - pad * 5, y2 - ui.size * 0.8)
    c.rectangle(frame, ui.rule, 1, None, ui.radius)
    ui.text(
        frame[0] + pad,
        y2 - ui.size * 1.6,
        pick(rng, ("Type a message", "Message", "Write something...", "Aa")),
        ink=ui.soft,
    )
    ui.button(x2 - pad * 4.5, y2 - ui.size * 3, "Send", True, pad * 4, ui.size * 2.2)


def _dialog(ui: Ui, box: Box) -> None:
    """A small window over a page: a question, a log-in, a form."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pick(rng, (_settings, _table, _dashboard, _mail))(ui, box)
    for question in list(ui.asked):
        if question.task in ("count", "state", "point"):
            ui.asked.remove(question)
    width, tall = min((x2 - x1) * real(rng, 0.6, 0.95), ui.size * real(rng, 24, 38)), 0.0
    fields = whole(rng, 0, 4)
    tall = ui.size * (9 + 5.2 * fields + (0 if fields else 3))
    left, top = real(rng, x1 + 4, max(x2 - width - 4, x1 + 5)), real(rng, y1 + 4, max(y2 - tall - 4, y1 + 5))
    frame = (left, top, left + width, min(top + tall, y2 - 2))
    c.erase((frame[0] - 2, frame[1] - 2, frame[2] + 2, frame[3] + 2))
    c.rectangle(frame, ui.soft, whole(rng, 1, 2), ui.paper, ui.radius)
    c.new_block()
    pad = ui.size * 1.2
    title = pick(
        rng,
        (
            ui.title(1, 3),
            f"{pick(rng, BUTTONS)} {ui.word()}?",
            "Sign in",
            "Warning",
            "Error",
            "Confirm",
            "Log in to " + c.world.words.company(rng),
        ),
    )
    place = ui.text(left + pad, top + ui.size * 2, title, size=ui.size * 1.25, bold=True, room=width - 2 * pad)
    ui.asked.append(
        Question(
            "field",
            q.ask_about(rng, pick(rng, ("title of the dialog", "dialog title", "heading of the pop-up")), "对话框标题"),
            title,
            place,
        )
    )
    y = top + ui.size * 3
    if not fields:
        c.paragraph(left + pad, y, width - 2 * pad, c.world.words.prose(rng, 2), ui.face, ui.size, ui.ink, lines=4)
        y += ui.size * 4
    for label in ui.several(FIELDS, fields, 0.25):
        if y > frame[3] - ui.size * 7:
            break
        y = ui.entry(left + pad, y, width - 2 * pad, label, "" if chance(rng, 0.15) else _value(ui, label))
    if fields and chance(rng, 0.5) and y < frame[3] - ui.size * 5:
        ui.checkbox(left + pad, y + ui.size, pick(rng, SETTINGS), chance(rng, 0.5), width - 4 * pad)
    _buttons(ui, left + pad, frame[3] - ui.size * 3, left + width - pad)


def _form(ui: Ui, box: Box) -> None:
    """Fields, options and buttons on a page of their own."""
    rng = ui.rng
    x1, y1, x2, y2 = box
    width = min(x2 - x1, real(rng, 260, 640)) * 0.92
    x = x1 + (x2 - x1 - width) * pick(rng, (0.1, 0.5, 0.5))
    y = _heading(ui, x, y1 + ui.size, width)
    for label in ui.several(FIELDS, whole(rng, 2, 7), 0.25):
        if y > y2 - ui.size * 9:
            break
        y = ui.entry(x, y, width, label, "" if chance(rng, 0.12) else _value(ui, label))
    if y < y2 - ui.size * 8:
        options = ui.several(SETTINGS, whole(rng, 2, 4), 0.6)
        chosen = whole(rng, 0, len(options) - 1)
        across = sum(ui.wide(o) + ui.size * 4 for o in options) < width and chance(rng, 0.5)
        for i, option in enumerate(options):
            ui.radio(x, y + ui.size, option, i == chosen)
            x, y = (x + ui.wide(option) + ui.size * 4, y) if across else (x, y + ui.size * 2)
        x = x1 + (x2 - x1 - width) / 2 if across else x
        y += ui.size * 2 if across else 0
    _buttons(ui, x, min(y + ui.size, y2 - ui.size * 3), x2)


def _files(ui: Ui, box: Box) -> None:
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad = ui.size
    if chance(rng, 0.4):
        _icons(ui, box)
        return
    ends = [x1 + pad + (x2 - x1) * k for k in ((0, 0.45, 0.65) if chance(rng, 0.5) else (0, 0.4, 0.75))]
    heads = ["Name", *some(rng, ("Size", "Modified", "Type", "Owner", "Date"), 2)]
    y = y1 + pad + ui.size
    for at, head in zip(ends, heads, strict=True):
        ui.text(at, y, head, bold=True)
    lead, shown, chosen = ui.size * real(rng, 1.6, 2.4), list[Box](), whole(rng, 0, 8)
    while y + lead < y2 - ui.size and len(shown) < whole(rng, 6, 24):
        y += lead
        name, on = _file_name(ui), len(shown) == chosen
        if on:
            c.fill((x1 + pad / 2, y - lead * 0.7, x2 - pad / 2, y + lead * 0.3), ui.accent)
        ink = ui.on_accent if on else None
        place = ui.text(ends[0], y, name, ink=ink, room=ends[1] - ends[0] - 6)
        shown.append(ui.opening)
        ui.point(name, place)
        ui.state(name, "item", on, place)
        for at, head, stop in zip(ends[1:], heads[1:], (*ends[2:], x2), strict=True):
            value = {
                "Size": f"{real(rng, 0.1, 999):.1f} {pick(rng, ('KB', 'MB'))}",
                "Type": ui.word().upper()[:4],
                "Owner": ui.word(),
            }.get(head, w.date(rng, pick(rng, ("{d:02}/{m:02}/{y}", "{y}-{m:02}-{d:02}", "{mon} {d}"))))
            ui.asked.append(
                Question(
                    "table", q.ask_cell(rng, name, head), value, ui.text(at, y, value, ink=ink, room=stop - at - 6)
                )
            )
    ui.count("files", shown)


def _file_name(ui: Ui) -> str:
    rng = ui.rng
    stem = ui.c.world.words.phrase(rng, 1, 2).replace(" ", pick(rng, ("_", "-", " ")))
    end = pick(rng, ("pdf", "txt", "jpg", "docx", "xlsx", "png", "zip", "py", "csv", "mp3"))
    return f"{stem}{pick(rng, ('', '_v2', str(whole(rng, 1, 99))))}.{end}"


def _icons(ui: Ui, box: Box) -> None:
    """Folders, apps or products in a grid, each with its name below."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    side = ui.size * real(rng, 2.5, 6)
    step_x, step_y = side + ui.size * real(rng, 3, 7), side + ui.size * real(rng, 3, 4.5)
    columns, rows = max(1, int((x2 - x1 - ui.size) / step_x)), max(1, int((y2 - y1 - ui.size) / step_y))
    names = list(
        {n.lower(): n for n in (ui.title(1, 2) for _ in range(min(columns * rows, whole(rng, 3, 30))))}.values()
    )
    round_, pictures, shown = chance(rng, 0.3), chance(rng, 0.3), list[Box]()
    for i, name in enumerate(names):
        x, y = x1 + ui.size + i % columns * step_x + (step_x - side) / 2, y1 + ui.size + i // columns * step_y
        frame = (x, y, x + side, y + side)
        shown.append(c.clip(frame))
        if pictures:
            c.paste(c.world.photo(rng, int(side), int(side)), x, y)
        elif round_:
            c.ellipse(frame, None, fill=whole(rng, 60, 200))
        else:
            c.rectangle(frame, ui.rule, 1, whole(rng, 60, 220), ui.radius)
        ui.point(name, ui.text(x + side / 2, y + side + ui.size * 1.3, name, "m", room=step_x - 4))
    ui.count(pick(rng, ("folders", "apps")), shown)


def _results(ui: Ui, box: Box) -> None:
    """A list of results or of products: title, address or price, a few words."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    pad, room = ui.size, x2 - x1 - 2 * ui.size
    y = y1 + pad
    if chance(rng, 0.6):
        query = c.world.words.phrase(rng, 1, 4)
        c.rectangle((x1 + pad, y, x1 + pad + room * 0.7, y + ui.size * 2.2), ui.rule, 1, ui.paper, max(ui.radius, 4))
        place = ui.text(x1 + pad * 2, y + ui.size * 1.5, query, room=room * 0.6)
        ui.asked.append(
            Question(
                "field",
                q.ask_about(rng, pick(rng, ("search term", "search query", "text in the search box")), "搜索内容"),
                query,
                place,
            )
        )
        ui.icon(x1 + pad + room * 0.7 - ui.size * 1.8, y + ui.size * 0.6, ui.size, "search")
        y += ui.size * 3.2
    shop, shown, style = chance(rng, 0.5), list[Box](), w.number_style(rng)
    thumb = ui.size * real(rng, 3, 5) if chance(rng, 0.5) else 0.0
    while y + ui.size * 6 < y2:
        title = c.world.words.product(rng) if shop else c.world.words.title(rng, 2, 6)
        left = x1 + pad + (thumb + pad if thumb else 0)
        if thumb:
            c.paste(c.world.photo(rng, int(thumb), int(thumb)), x1 + pad, y)
        place = ui.text(left, y + ui.size * 1.2, title, size=ui.size * 1.2, bold=chance(rng, 0.5), room=x2 - left - pad)
        shown.append(ui.opening)
        ui.point(title, place)
        value = style.money(w.amount(rng, 1, 900)) if shop else c.world.words.url(rng)
        spot = ui.text(left, y + ui.size * 2.6, value, bold=shop, ink=None if shop else ui.soft, room=x2 - left - pad)
        ui.asked.append(
            Question(
                "field",
                q.ask_field_of_row(rng, title, "price" if shop else pick(rng, ("link", "address", "URL"))),
                value,
                spot,
            )
        )
        rows = c.paragraph(
            left,
            y + ui.size * 3.1,
            x2 - left - pad,
            c.world.words.prose(rng, 2),
            ui.face,
            ui.size,
            ui.soft,
            lines=whole(rng, 1, 2),
        )
        y += max(ui.size * (3.4 + 1.3 * len(rows)), thumb + 4)
        if shop and chance(rng, 0.4) and y + ui.size * 3 < y2:
            frame = ui.button(left, y, pick(rng, ("Add to cart", "Buy now", "Details", "Compare")), True)
            ui.asked.pop()
            y = frame[3] + ui.size * 0.4
        y += ui.size * real(rng, 0.6, 1.4)
    ui.count("products" if shop else "results", shown)


def _terminal(ui: Ui, box: Box) -> None:
    """Commands with their output, or code with line numbers."""
    rng, words = ui.rng, ui.c.world.words
    x1, y1, x2, y2 = box
    lead, y, number, numbers = ui.size * real(rng, 1.2, 1.5), y1 + ui.size * 1.4, 0, list[Box]()
    editor = chance(rng, 0.5)
    prompt = pick(
        rng, (f"{words.word(rng)}@{words.word(rng)}:~$", "$", ">", "PS C:\\>", f"[{words.word(rng)} ~]#", ">>>")
    )
    gutter = ui.wide("0000") if editor else 0
    room = x2 - x1 - gutter - ui.size * 2
    start = whole(rng, 1, 300)
    depth = 0
    while y < y2 - ui.size * 0.5:
        if editor:
            line, depth = _code_line(rng, words, depth)
            numbers.append(ui.text(x1 + gutter - ui.size * 0.4, y, str(start + number), "r", ink=ui.soft))
        else:
            line = _shell_line(rng, words, prompt)
        line = ui.cut(line, ui.face, ui.size, room)
        label, colon, value = line.partition(": ")
        if colon and value and not editor:
            ui.text(x1 + ui.size * 0.5, y, label + ":")
            ui.field(label, value, ui.text(x1 + ui.size * 0.5 + ui.wide(label + ": "), y, value))
        else:
            place = ui.text(x1 + gutter + ui.size * 0.5, y, line)
            if editor and line.strip() and chance(rng, 0.25):
                ui.asked.append(
                    Question(
                        "field",
                        q.ask_about(rng, f"line {start + number}", f"第 {start + number} 行"),
                        line.strip(),
                        place,
                    )
                )
        y += lead
        number += 1
    if editor:
        ui.count("lines of code", numbers)


def _code_line(rng: Rng, words: w.Words, depth: int) -> tuple[str, int]:
    a, b, n = words.word(rng), words.word(rng), whole(rng, 0, 99)
    kind = whole(rng, 0, 9)
    pad = "    " * depth
    lines = (
        f"def {a}_{b}({words.word(rng)}):", f"if {a} > {n}:", f"return {a} + {n}", f"{a} = {b}({n})", f"import {a}",
            f"for {a} in {b}:", f'print("{a} {b}")',
        f"# {a} {b}", f"const {a} = [{n}, {n + 1}];", f"{a}.{b}(x={n})",
    )  # fmt: skip
    line = pad + lines[kind]
    return line, min(depth + 1, 3) if line.endswith(":") else max(depth - (1 if chance(rng, 0.3) else 0), 0)


def _log_line(rng: Rng, a: str, b: str) -> str:
    stamp = f"{w.date(rng, '{y}-{m:02}-{d:02}')} {w.time(rng, '{h:02}:{m:02}:{s:02}')}"
    return f"{stamp} {pick(rng, ('INFO', 'WARN', 'ERROR', 'DEBUG'))} {a} {b}"


def _shell_line(rng: Rng, words: w.Words, prompt: str) -> str:
    a, b = words.word(rng), words.word(rng)
    return pick(rng, (
        f"{prompt} {pick(rng, ('ls', 'cd', 'git', 'make', 'cat', 'sudo', 'npm run', 'docker'))} {a}", f"{a}: {b}",
            f"{a.capitalize()}: {whole(rng, 0, 9999)}", f"{words.phrase(rng, 2, 5)}",
        _log_line(rng, a, b), f"drwxr-xr-x {whole(rng, 1, 9)} {a} {whole(rng, 100, 99999)} {b}",
        f"[{whole(rng, 1, 99)}%] {a} {b}", f"{a}/{b}.{pick(rng, ('c', 'py', 'js', 'rs'))}:{whole(rng, 1, 999)}",
            f"error: {words.phrase(rng, 2, 4)}", f"Total {a}: {whole(rng, 1, 999)}",
    ))  # fmt: skip


def _site(ui: Ui, box: Box) -> None:
    """A web page: a picture with a slogan, columns of text, a foot of links."""
    rng, c = ui.rng, ui.c
    x1, y1, x2, y2 = box
    tall = (y2 - y1) * real(rng, 0.25, 0.45)
    if chance(rng, 0.6):
        c.paste(c.world.photo(rng, int(tall), int(x2 - x1)), x1, y1)
        c.fill((x1, y1, x2, y1 + tall), 0 if chance(rng, 0.5) else 255, real(rng, 0.35, 0.7))
    light = float(c.image[int(y1 + tall / 2), int((x1 + x2) / 2)]) > 125
    slogan, size = c.world.words.title(rng, 2, 5), ui.size * real(rng, 1.8, 3.4)
    place = ui.text((x1 + x2) / 2, y1 + tall * 0.45, slogan, "m", size, True, 0 if light else 255, room=(x2 - x1) * 0.9)
    ui.asked.append(
        Question(
            "field",
            q.ask_about(rng, pick(rng, ("headline", "big heading", "slogan", "main heading")), "大标题"),
            slogan,
            place,
        )
    )
    label = pick(rng, BUTTONS)
    ui.button((x1 + x2) / 2 - ui.wide(label), y1 + tall * 0.6, label, True)
    columns = max(1, min(whole(rng, 1, 4), int((x2 - x1) / (ui.size * 13))))
    wide = (x2 - x1 - ui.size * (columns + 1)) / columns
    foot = y2 - ui.size * real(rng, 2, 4)
    for k in range(columns):
        c.new_block()
        left = x1 + ui.size + k * (wide + ui.size)
        head = ui.title(1, 3)
        place = ui.text(left, y1 + tall + ui.size * 2, head, bold=True, size=ui.size * 1.2, room=wide)
        ui.point(head, place)
        rows = c.paragraph(
            left,
            y1 + tall + ui.size * 2.8,
            wide,
            c.world.words.prose(rng, 4),
            ui.face,
            ui.size,
            ui.soft,
            bottom=foot - ui.size * 4,
        )
        below = y1 + tall + ui.size * (3.2 + 1.3 * len(rows))
        if chance(rng, 0.6) and below + ui.size * 3 < foot:
            more = pick(rng, BUTTONS)
            ui.button(left, below, more)
    c.new_block()
    c.line(x1, foot, x2, foot, ui.rule)
    x = x1 + ui.size
    for name in ui.several(MENUS, 6, 0.2):
        if x + ui.wide(name) > x2:
            break
        ui.point(name, ui.text(x, foot + ui.size * 1.5, name, ink=ui.soft))
        x += ui.wide(name) + ui.size * 1.5


PAGES: tuple[tuple[Callable[[Ui, Box], None], float], ...] = (
    (_settings, 2.5), (_dashboard, 2), (_mail, 1.3), (_chat, 1), (_dialog, 1.6), (_form, 1.8), (_table, 1.2), (_files,
        1.2), (_icons, 0.8),
    (_results, 1.2), (_terminal, 1.2), (_site, 1.4), (_letter, 0.5),
)  # fmt: skip


def build(rng: Rng, world: World, height: int, width: int) -> Sample:
    """One screen; a quarter of the wide ones show two panes."""
    page = weighted(rng, PAGES)
    ui = _ui(rng, world, height, width, ("mono",) if page is _terminal and chance(rng, 0.9) else ())
    box = _chrome(ui, (0.0, 0.0, float(width), float(height)))
    if page not in (_terminal, _chat) or chance(rng, 0.3):
        box = _navigation(ui, box)
    ui.c.new_block()
    if box[2] - box[0] > 620 and page not in (_dialog, _site) and chance(rng, 0.25):
        middle = box[0] + (box[2] - box[0]) * real(rng, 0.4, 0.6)
        page(ui, (box[0], box[1], middle, box[3]))
        ui.c.new_block()
        ui.c.line(middle, box[1], middle, box[3], ui.rule)
        ui.asked = [question for question in ui.asked if question.task != "count"]
        pick(rng, (_settings, _form, _letter))(ui, (middle, box[1], box[2], box[3]))
    else:
        page(ui, box)
    missing = [name for name in ICONS if name not in ui.icons]
    if chance(rng, 0.15):
        ui.asked.append(asking.none(q.ask_point(rng, f"{pick(rng, missing)} icon")))
    return asking.finish(rng, ui.c, "screenshot", "screens", _sound(ui), ui.labels, most=6, reading=2)


def _sound(ui: Ui) -> list[Question]:
    """The questions that have one answer: labels that stand on the page twice are not asked for. Of the tabs, entries
    and options that are not selected as many are kept as are, so that "no" is not the answer to bet on."""
    page = asking.page_text(ui.c)
    seen: dict[str, int] = {}
    for label in ui.labels:
        seen[label.lower()] = page.count(label.lower())
    double = [label for label, times in seen.items() if times > 1]
    kept: list[Question] = []
    unticked = 1 + sum(question.answer == "yes" for question in ui.asked if question.task == "state")
    for question in some(ui.rng, ui.asked, len(ui.asked)):
        text = question.text.lower()
        if question.task in ("point", "state", "field") and any(label in text for label in double):
            continue
        if question.task == "state" and question.answer == "no":
            unticked -= 1
            if unticked < 0:
                continue
        kept.append(question)
    return kept


FAMILIES = (Family("screens", "screenshot", "train", build, 1.2),)
