# A window with nothing in it but a page drawn by WebKit, for tests. It lets WebKitWebDriver steer it and, unlike the
# browsers that come with WebKit, may be as narrow as a phone. Debian's Python runs it; it takes a script that runs in each page first, --dark and --no-script.

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2


def keep_in_home(_context, download):
    def decide(_download, name):
        download.set_destination(f"file://{os.environ['HOME']}/saved-{name}")
        return True

    download.connect("decide-destination", decide)


def main(watcher, *wishes):
    Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", "--dark" in wishes)
    settings = WebKit2.Settings(enable_javascript="--no-script" not in wishes)
    # A window on a screen that nobody sees may be taken for hidden, and timers of what is hidden go by the second.
    features = WebKit2.Settings.get_all_features()
    for feature in map(features.get, range(features.get_length())):
        if feature.get_identifier().startswith("HiddenPageDOMTimerThrottling"):
            settings.set_feature_enabled(feature, False)
    # Nothing is kept: each window is a reader who comes for the first time.
    context = WebKit2.WebContext.new_ephemeral()
    context.set_automation_allowed(True)
    content = WebKit2.UserContentManager()
    frames, time = WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START
    content.add_script(WebKit2.UserScript(watcher, frames, time))
    context.connect("download-started", keep_in_home)
    view = WebKit2.WebView(
        web_context=context, settings=settings, user_content_manager=content, is_controlled_by_automation=True
    )
    window = Gtk.Window(decorated=False)
    window.set_default_size(1280, 800)
    window.add(view)
    window.show_all()
    window.connect("destroy", lambda _: Gtk.main_quit())

    def steered(_context, session):
        session.connect("create-web-view", lambda _session: view)

    context.connect("automation-started", steered)
    Gtk.main()


main(*sys.argv[1:])
