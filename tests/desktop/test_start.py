"""The program starts, shows its window, and a screen reader can name everything in it."""

import signal


def test_start_shows_a_window_that_a_screen_reader_can_read(desktop):
    desktop.start()
    desktop.wait_window("Selaras")
    desktop.wait_for("button")
    desktop.assert_all_named()
    desktop.keep("start")


def test_a_second_start_after_a_kill_opens_again(desktop):
    desktop.start()
    desktop.wait_window("Selaras")
    desktop.signal(signal.SIGKILL)
    desktop.wait_exit()
    desktop.start()
    desktop.wait_window("Selaras")
    desktop.wait_for("button")
