x = 'admin‮'  # ⁦ left open
